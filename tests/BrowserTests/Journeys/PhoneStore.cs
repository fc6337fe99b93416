using System.Text.Json;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

/// <summary>What lies on a phone, as the player keeps it (<c>Player/store.ts</c>).</summary>
internal static class PhoneStore
{
    private const string Open = "const open = () => new Promise((done) => { const a = indexedDB.open('cam-tay-hoc', 1); a.onsuccess = () => done(a.result); });";

    public static async Task<IReadOnlyList<JsonElement>> All(IPage page, string room) => [.. (await page.EvaluateAsync<JsonElement>($$"""
        async () => { {{Open}} const db = await open();
          return new Promise((done) => { const a = db.transaction('{{room}}').objectStore('{{room}}').getAll(); a.onsuccess = () => { db.close(); done(a.result); }; }); }
        """)).EnumerateArray()];

    public static Task<bool> Put(IPage page, string room, string key, object value) => page.EvaluateAsync<bool>($$"""
        async ([key, value]) => { {{Open}} const db = await open();
          return new Promise((done) => { const w = db.transaction('{{room}}', 'readwrite'); w.objectStore('{{room}}').put(JSON.parse(value), key); w.oncomplete = () => { db.close(); done(true); }; }); }
        """, new[] { key, JsonSerializer.Serialize(value) });

    /// <summary>Tries as a person makes them: right acts at an uneven pace, each with a ticket's id; put into the queue or among those under way.</summary>
    public static Task Fill(IPage page, string room, int count, int learners, string? version = null, double hoursAgo = 1, bool over = true, string? lesson = null, int? acts = null) => page.EvaluateAsync<bool>($$"""
        async ([room, count, learners, version, hours, over, lesson, acts]) => { {{Open}}
          const id = () => URL.createObjectURL(new Blob()).slice(-36);
          const page = document.getElementById('lesson').dataset;
          const rights = [...document.querySelectorAll('.steps > li')].map((li) => JSON.parse(li.dataset.right)[0]).slice(0, acts || 99);
          const people = Array.from({ length: learners }, id);
          const db = await open();
          const work = db.transaction(room, 'readwrite');
          for (let i = 0; i < count; i++) {
            let t = 0;
            const done = rights.map((r) => Object.assign({ t: (t += 1500 + Math.floor(Math.random() * 4000)), a: r.a }, Object.keys(r.f).length ? { f: Object.fromEntries(Object.entries(r.f).map(([k, v]) => [k, v[0]])) } : {}));
            const made = { id: id(), learner: people[i % learners], account: null, lesson: lesson || page.lesson, version: version || page.version, mode: 'tu-lam', ticket: id(),
              started: new Date(Date.now() - hours * 3600e3 - i * 60000).toISOString(), acts: done, over };
            work.objectStore(room).put(made, made.id);
          }
          return new Promise((done) => { work.oncomplete = () => { db.close(); done(true); }; });
        }
        """, new object?[] { room, count, learners, version, hoursAgo, over, lesson, acts });
}
