using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Classes.Codes;
using CamTay.Classes.Holding;
using CamTay.Evidence;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Classes;

/// <summary>A class of Lan's station on the first of July, 14:00 to 16:00; Minh heads the station, Lan teaches, Hoa (Bình, CB006) and An (CB001) are who learn.</summary>
internal sealed class Classroom(TestHost host) : IAsyncDisposable
{
    public const string Code = "LOP-01", Binh = "CB006", An = "CB001", Minh = "CB004";

    public TestHost Host => host;

    public Guid Id { get; private set; }

    public Session Session { get; private set; } = null!;

    /// <summary>The class as it is announced, with accounts confirmed to be staff.</summary>
    public static async Task<Classroom> Open(int seats = 30, string sessions = "2026-07-01 14:00 16:00", Action<FormFields>? more = null)
    {
        var room = new Classroom(await TestHost.Start());
        await room.Is("hoa", Binh);
        await room.Is("lan", "CB003");
        await room.Is("an", An);
        using var minh = await room.Host.SignIn("Minh");
        await room.Make(minh, seats, sessions, more);
        await room.Step(minh); // announced
        return room;
    }

    /// <summary>Somebody has confirmed that this account is this member of staff.</summary>
    public Task Is(string account, string code) => host.In(async (AppDb db) =>
    {
        var member = (await host.In((IStaff staff) => staff.Match([new PersonKeys(code, null, null)])))[0].Certain!;
        db.Add(new Learner { Id = Guid.CreateVersion7(), Account = account, Subject = member.Subject, ConfirmedBy = "ha", CreatedAt = host.Clock.GetUtcNow() });
        await db.SaveChangesAsync();
    });

    public async Task<string> SubjectOf(string code) => (await host.In((IStaff staff) => staff.Match([new PersonKeys(code, null, null)])))[0].Certain!.Subject;

    public async Task Make(HttpClient browser, int seats, string sessions, Action<FormFields>? more = null, string unit = Cast.Station)
    {
        var page = await browser.Open("/lop-hoc/moi");
        var made = await page.Submit(page.Form("#ten"), form =>
        {
            (form["ten"], form["don-vi"], form["ma"], form["cho"], form["dia-diem"], form["giang-vien"]) = ("Ký số từ xa cho trạm y tế", unit, Code, $"{seats}", "Hội trường trạm", "CB003");
            var n = 1;
            foreach (var s in sessions.Split(';').Select(s => s.Trim().Split(' '))) (form[$"ngay-{n}"], form[$"tu-{n}"], form[$"den-{n++}"]) = (s[0], s[1], s[2]);
            more?.Invoke(form);
        });
        made.Location.ShouldNotBeNull(made.Text);
        Id = Guid.Parse(made.Location!.Split('/')[^1]);
        Session = (await Sessions())[0];
    }

    public Task<List<Session>> Sessions() => host.In((AppDb db) => db.Set<Session>().AsNoTracking().Where(s => s.ClassId == Id).OrderBy(s => s.StartsAt).ToListAsync());

    /// <summary>The one next step that the class's page offers.</summary>
    public async Task<WebPage> Step(HttpClient browser) => await Press(browser, $"/lop-hoc/{Id:N}", "input[value=next]");

    public async Task Invite(HttpClient browser, params string[] codes)
    {
        var page = await browser.Open($"/lop-hoc/{Id:N}/moi");
        (await page.Submit(page.Form("#codes"), form => form["codes"] = string.Join(", ", codes))).Location.ShouldNotBeNull();
    }

    public async Task<WebPage> Answer(HttpClient browser, bool comes) => await Press(browser, $"/lop-hoc/{Id:N}", $"input[value={(comes ? "accept" : "decline")}]");

    public void Begin(TimeSpan? after = null) => host.Clock.Move(Session.StartsAt + (after ?? TimeSpan.Zero) - host.Clock.GetUtcNow());

    /// <summary>The address that the screen shows now.</summary>
    public string Shown(Session? of = null) => CodeRoutes.Address(of ?? Session, host.Clock.GetUtcNow());

    /// <summary>Scans an address with the phone's camera; where the phone is then led, or what it is told.</summary>
    public static async Task<WebPage> Scan(HttpClient phone, string address) => await phone.Open(address);

    /// <summary>Scans what the screen shows and presses the one button.</summary>
    public async Task<WebPage> Attend(HttpClient phone)
    {
        (await Scan(phone, Shown())).Location.ShouldBe($"/co-mat/{Session.Id:N}");
        return await Press(phone);
    }

    /// <summary>Lan looks at the room and confirms everybody whose name stands on her screen.</summary>
    public async Task<WebPage> Look()
    {
        using var lan = await host.SignIn("Lan");
        return await Press(lan, $"/lop-hoc/{Id:N}/buoi/{Session.Id:N}/diem-danh", "input[name=seen]");
    }

    public async Task<WebPage> Press(HttpClient phone) => await Press(phone, $"/co-mat/{Session.Id:N}", "button.big");

    public static async Task<WebPage> Press(HttpClient browser, string address, string button)
    {
        var page = await browser.Open(address);
        return await page.Submit(page.Form(button), _ => { });
    }

    public async Task<IReadOnlyList<(string How, string? Code)>> Tap(HttpClient phone, DateTimeOffset now, params object[] acts)
    {
        using var answer = await phone.PostAsJsonAsync($"/api/lop-hoc/{Id}/buoi/{Session.Id}/diem-danh", new { device = "may-1", now, acts });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("answers").EnumerateArray().Select(a => (a.GetProperty("how").GetString()!, a.TryGetProperty("code", out var c) ? c.GetString() : null))];
    }

    public object Act(string who, string kind, long number, DateTimeOffset at, Guid? id = null) => new { id = id ?? Guid.CreateVersion7(), who, kind, number, at };

    /// <summary>Attendance of the class that stands in the ledger.</summary>
    public async Task<IReadOnlyList<Entry>> Standing() =>
        [.. (await host.In((ILedgerReader ledger) => ledger.OfPrefix("staff:"))).Where(e => e is { Verb: Verb.Attended, VoidedBy: null } && e.Facts.Code == Code)];

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
