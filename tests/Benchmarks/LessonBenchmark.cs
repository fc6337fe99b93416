using System.Diagnostics;
using System.Net.Http.Json;

namespace CamTay.Benchmarks;

/// <summary>A lesson on a cheap phone beside an empty H5P, sixty learners at once, a thousand tries sent late.</summary>
internal sealed class LessonBenchmark(Province province, int port, int rounds)
{
    private const string Lesson = "vneid-thay-the-bhyt", Address = "/hoc/" + Lesson, Ready = "() => { const p = document.getElementById('player'); return p && !p.hidden; }";

    public async Task<IReadOnlyList<Result>> Run()
    {
        await using var server = await ServerProcess.Start(province.Folder, port);
        await using var phone = await SlowPhone.Start();
        var site = server.Client.BaseAddress!.ToString();
        await server.Client.GetStringAsync(Address);
        List<Result> results = [.. await FirstViews(phone, site), await Heap(phone, site), .. await LateSending(phone, site), await SixtyAtOnce(server)];
        return results;
    }

    /// <summary>Ours and theirs in turn, so that whatever slows the machine slows both.</summary>
    private async Task<IReadOnlyList<Result>> FirstViews(SlowPhone phone, string site)
    {
        await using var h5p = await EmptyH5P.Start(port + 1);
        var (ours, theirs) = (new List<(double Ready, double All, double Script)>(), new List<(double Ready, double All, double Script)>());
        for (var i = 0; i < rounds; i++)
        {
            ours.Add(await phone.FirstView(site, Address, Ready));
            if (h5p is not null) theirs.Add(await phone.FirstView(h5p.Address, "/", "() => !!window.H5P && document.readyState === 'complete'"));
        }
        var results = new List<Result>
        {
            Result.AtMost("Lesson", "first view over the wire in all", ours.Select(o => o.All / 1024).ToList().Median(), 60, "kB"),
            Result.AtMost("Lesson", "its script, compressed", ours.Select(o => o.Script / 1024).ToList().Median(), 25, "kB"),
            Result.AtMost("Lesson", $"ready at 400 kbit/s, 400 ms, 6 times slower processor (median of {rounds})", ours.Select(o => o.Ready / 1000).ToList().Median(), 3.0, "s"),
        };
        if (theirs.Count > 0)
            results.Add(new Result("Lesson", "H5P's core alone, empty, in the same run: weight; ready",
                $"{Result.Text(theirs.Select(t => t.All / 1024).ToList().Median())} kB; {Result.Text(theirs.Select(t => t.Ready / 1000).ToList().Median())} s", "", 0, true));
        return results;
    }

    private static async Task<Result> Heap(SlowPhone phone, string site) => Result.AtMost("Lesson", "script memory after the lesson was shown to its end", await phone.Visit(site, async (page, session) =>
    {
        await page.GotoAsync(Address);
        await page.WaitForFunctionAsync(Ready);
        await page.Locator("[data-view=start] [data-mode=xem]").ClickAsync();
        await page.Locator("[data-next]").WaitForAsync();
        await page.EvaluateAsync("""
            async () => {
              while (document.querySelector('[data-view=end]').hidden) {
                document.querySelector('[data-next]').click();
                await new Promise(done => setTimeout(done, 30));
              }
            }
            """);
        var usage = await session.SendAsync("Runtime.getHeapUsage");
        return usage!.Value.GetProperty("usedSize").GetDouble() / (1 << 20);
    }), 30, "MB");

    private static async Task<IReadOnlyList<Result>> LateSending(SlowPhone phone, string site)
    {
        var (seconds, bytes) = await phone.Visit(site, async (page, _) =>
        {
            await page.GotoAsync(Address);
            await page.WaitForFunctionAsync(Ready);
            await page.EvaluateAsync(Fill, 1000);
            var sent = 0L;
            page.Request += (_, request) => { if (request.Url.EndsWith("/lan-lam", StringComparison.Ordinal)) sent += request.PostDataBuffer?.Length ?? 0; };
            var from = Stopwatch.GetTimestamp();
            await page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
            while (await page.EvaluateAsync<int>(Left) > 0) await Task.Delay(100);
            return (Stopwatch.GetElapsedTime(from).TotalSeconds, sent);
        });
        return
        [
            Result.AtMost("Lesson", "1,000 queued tries of 6 acts, each with its ticket: uploaded bytes", bytes / 1000.0, 150, "kB"),
            Result.AtMost("Lesson", "the same: until the last is acknowledged, on the slow line", seconds, 15, "s"),
        ];
    }

    /// <summary>Sixty phones in five seconds: page, style, script and ticket, until all have come.</summary>
    private static async Task<Result> SixtyAtOnce(ServerProcess server)
    {
        var page = await server.Client.GetStringAsync(Address);
        var version = Between(page, "data-version=\"", "\"");
        var parts = new[] { "href=\"/dist/", "src=\"/dist/" }.Select(p => "/dist/" + Between(page, p, "\"")).ToList();
        var times = await Task.WhenAll(Enumerable.Range(0, 60).Select(async i =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5000.0 * i / 60));
            using var phone = ServerProcess.Browser(server.Client.BaseAddress!);
            var from = Stopwatch.GetTimestamp();
            await phone.GetStringAsync(Address);
            foreach (var part in parts) await phone.GetByteArrayAsync(part);
            using var ticket = await phone.PostAsJsonAsync("/api/hoc/ve", new { lesson = Lesson, version, learner = Guid.CreateVersion7() });
            ticket.EnsureSuccessStatusCode();
            return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }));
        return Result.AtMost("Lesson", $"60 learners start it within 5 s, p95 (median {Result.Text(times.Median())} ms)", times.Quantile(0.95), 1000, "ms");
    }

    private const string Fill = """
        (n) => new Promise((done) => {
          const id = () => crypto.randomUUID();
          const lesson = document.getElementById('lesson').dataset;
          const rights = [...document.querySelectorAll('.steps > li')].map((li) => JSON.parse(li.dataset.right)[0]);
          const asked = indexedDB.open('cam-tay-hoc', 1);
          asked.onsuccess = () => {
            const work = asked.result.transaction('queue', 'readwrite');
            for (let i = 0; i < n; i++) {
              let t = 0;
              const acts = rights.map((r) => ({ t: (t += 1500 + Math.floor(Math.random() * 4000)), a: r.a, f: Object.fromEntries(Object.entries(r.f).map(([k, v]) => [k, v[0]])) }));
              acts.forEach((a) => Object.keys(a.f).length || delete a.f);
              const made = { id: id(), learner: id(), account: null, lesson: lesson.lesson, version: lesson.version, mode: 'tu-lam', ticket: id(), started: new Date(Date.now() - i * 60000).toISOString(), acts, over: true };
              work.objectStore('queue').put(made, made.id);
            }
            work.oncomplete = () => done();
          };
        })
        """;

    private const string Left = """
        () => new Promise((done) => { const asked = indexedDB.open('cam-tay-hoc', 1); asked.onsuccess = () => {
          const count = asked.result.transaction('queue').objectStore('queue').count(); count.onsuccess = () => { asked.result.close(); done(count.result); }; }; })
        """;

    private static string Between(string text, string before, string after)
    {
        var from = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[from..text.IndexOf(after, from, StringComparison.Ordinal)];
    }
}
