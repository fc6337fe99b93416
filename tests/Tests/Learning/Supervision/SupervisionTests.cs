using System.Net;
using System.Net.Http.Json;
using CamTay.Certificates.Issuing;
using CamTay.Evidence;
using CamTay.Learning.Competence;
using CamTay.Learning.Supervision;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using CamTay.Tests.Harness;
using CamTay.Tests.Learning.Competence;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Learning.Supervision;

/// <summary>Minh, head of the station, stands beside Bình (CB006) of his station, who learns by the account “hoa” and has no phone.</summary>
public sealed class SupervisionTests : IAsyncLifetime
{
    private const string Record = "benh-an-dien-tu", Fraud = "nhan-ra-lua-dao", Binh = "CB006";
    private TestHost host = null!;
    private HttpClient device = null!;
    private Phone phone = null!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.Start();
        device = host.As("Minh");
        phone = new Phone(host, device, "minh");
        await EvidenceTests.ConfirmAs(host, "hoa", Binh);
        await EvidenceTests.ConfirmAs(host, "minh", "CB004");
    }

    public async ValueTask DisposeAsync()
    {
        device.Dispose();
        await host.DisposeAsync();
    }

    private async Task<WebPage> Ask(string name, string staffCode, string lesson)
    {
        using var client = await host.SignIn(name);
        var page = await client.Open("/hoc-tap/kem");
        return await page.Submit(page.Form("input[name=code]"), form =>
        {
            form["input[name=code]"] = staffCode;
            form["select[name=lesson]"] = lesson;
        });
    }

    private async Task<Guid> Open(string lesson) => Guid.Parse((await Ask("Minh", Binh, lesson)).Location!.Split('/')[^1]);

    private async Task<(HttpStatusCode Status, string? Code, Guid Ticket)> Ticket(Guid beside, string lesson, HttpClient? on = null)
    {
        using var answer = await (on ?? device).PostAsJsonAsync("/api/hoc/ve", new { lesson, version = phone.Lesson(lesson).Version, learner = phone.Learner, beside });
        return answer.IsSuccessStatusCode ? (answer.StatusCode, null, (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("ticket").GetGuid()) : (answer.StatusCode, await answer.RefusalCode(), Guid.Empty);
    }

    private async Task<WebPage> Decide(string name, Guid id, string button)
    {
        using var client = await host.SignIn(name);
        var page = await client.Open($"/hoc-tap/kem/{id}");
        var pressed = page.Document.QuerySelectorAll("main form button").SingleOrDefault(b => b.TextContent.Contains(button, StringComparison.Ordinal));
        return pressed is null ? page : await page.Submit((AngleSharp.Html.Dom.IHtmlFormElement)pressed.Closest("form")!, _ => { });
    }

    /// <summary>From opening to Minh's word, on his device.</summary>
    private async Task<Guid> Beside(string lesson, int seed, string? button = "Đúng, tôi đã thấy", List<SentAct>? acts = null)
    {
        var id = await Open(lesson);
        var (_, _, ticket) = await Ticket(id, lesson);
        host.Clock.Move(TimeSpan.FromMinutes(3));
        (await phone.Send(phone.Make(lesson, seed, ticket, acts)))[0].State.ShouldBe("new");
        if (button is not null) await Decide("Minh", id, button);
        return id;
    }

    private async Task Plan(Func<string, int, Task> make)
    {
        await make(Record, 1);
        await make(Record, 2);
        host.Clock.Move(TimeSpan.FromDays(8));
        await make(Fraud, 3);
        await make(Record, 4);
    }

    private Task<int> Level() => host.In(async (AppDb db) =>
    {
        var learner = await db.Set<Learner>().AsNoTracking().SingleAsync(l => l.Account == "hoa");
        return SkillFold.Of(await new ReadTrials(db, host.Clock).Of(learner.Id, CancellationToken.None)).SingleOrDefault(s => s.Skill == Record)?.Level ?? 0;
    });

    [Fact]
    public async Task Three_tries_beside_Minh_are_witnessed_evidence_with_his_pseudonym_and_a_certificate_that_says_so()
    {
        await Plan((lesson, seed) => Beside(lesson, seed));
        (await Level()).ShouldBe(2);
        var found = await host.In((IStaff staff) => staff.Match([new PersonKeys(Binh, null, null), new PersonKeys("CB004", null, null)]));
        var (binh, minh) = (found[0].Certain!.Subject, found[1].Certain!.Subject);
        var shown = (await host.In((ILedgerReader ledger) => ledger.OfSubjects([binh]))).Single(e => e.Verb == Verb.Demonstrated && e.Facts.Code == Record);
        (shown.Strength, shown.Source!.Witness).ShouldBe((Strength.Witnessed, minh));
        (await host.In((ILedgerReader ledger) => ledger.OfSubjects([minh]))).ShouldNotContain(e => e.Verb == Verb.Demonstrated, "His device, not his skill.");
        var certificate = await host.In((AppDb db) => db.Set<Certificate>().SingleAsync(c => c.Code == Record));
        CamTay.Certificates.Pages.ReadCertificate.Payload(certificate.Jwt).GetRawText().ShouldContain("3 lần có người kèm chứng kiến");
        (await host.In((ILedgerAudit audit) => audit.Verify())).Sound.ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Không, đừng tính")]
    public async Task Without_Minhs_word_nothing_counts(string? button)
    {
        await Plan((lesson, seed) => Beside(lesson, seed, button));
        (await Level()).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_supervises_herself()
    {
        var page = await Ask("Minh", "CB004", Record);
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Text.ShouldContain("Không tự xác nhận cho mình");
        (await host.In((AppDb db) => db.Set<SupervisedTry>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_supervisor_of_another_unit_opens_nothing()
    {
        await EvidenceTests.ConfirmAs(host, "tu", "CB008");
        (await Ask("Tú", Binh, Record)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await host.In((AppDb db) => db.Set<SupervisedTry>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_supervisor_whom_nobody_knows_by_name_opens_nothing()
    {
        var page = await Ask("Nga", Binh, Record); // professional department, never confirmed who she is
        page.Text.ShouldContain("Người kèm phải là người có tên");
    }

    [Fact]
    public async Task A_closed_window_gives_no_ticket_takes_no_try_and_no_word()
    {
        var late = await Open(Record);
        host.Clock.Move(TimeSpan.FromMinutes(31));
        (await Ticket(late, Record)).Code.ShouldBe("learning.supervision-closed");
        await Plan(async (lesson, seed) =>
        {
            var id = await Open(lesson);
            var (_, _, ticket) = await Ticket(id, lesson);
            host.Clock.Move(TimeSpan.FromMinutes(31));
            await phone.Send(phone.Make(lesson, seed, ticket));
            (await Decide("Minh", id, "Đúng")).Text.ShouldContain("hết giờ");
        });
        (await Level()).ShouldBe(0);
    }

    [Fact]
    public async Task Each_supervision_is_good_for_one_try()
    {
        var id = await Open(Record);
        (await Ticket(id, Record)).Status.ShouldBe(HttpStatusCode.OK);
        (await Ticket(id, Record)).Code.ShouldBe("learning.supervision-closed");
        (await Ticket(await Open(Record), Fraud)).Code.ShouldBe("learning.supervision-closed", "It is for another lesson.");
        // One ticket, three tries: the first alone is the supervised one, and a shared ticket counts for none.
        var other = await Open(Record);
        var (_, _, ticket) = await Ticket(other, Record);
        host.Clock.Move(TimeSpan.FromMinutes(5));
        foreach (var seed in new[] { 1, 2, 3 }) await phone.Send(phone.Make(Record, seed, ticket));
        await Decide("Minh", other, "Đúng");
        (await Level()).ShouldBe(0);
    }

    [Fact]
    public async Task A_log_that_is_replayed_under_new_supervisions_counts_once()
    {
        var log = Phone.Acts(phone.Lesson(Record), 7);
        await Plan((lesson, seed) => Beside(lesson, seed, acts: lesson == Record ? log : null));
        (await Level()).ShouldBe(0);
    }

    [Fact]
    public async Task A_stranger_s_device_gets_nothing_by_the_code_and_a_colleague_gives_no_word()
    {
        var id = await Open(Record);
        using var lan = host.As("Lan");
        (await Ticket(id, Record, lan)).Code.ShouldBe("learning.supervision-closed");
        using var nobody = host.Nobody();
        (await Ticket(id, Record, nobody)).Code.ShouldBe("learning.supervision-closed");
        using var binh = host.As("Hoa");
        (await Ticket(id, Record, binh)).Status.ShouldBe(HttpStatusCode.OK, "The learner's own device is one of the two.");
        using var nga = await host.SignIn("Nga");
        (await nga.Open($"/hoc-tap/kem/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await Should.ThrowAsync<RefusedException>(() => host.In((DecideSupervision decide) => decide.Confirm(id, CancellationToken.None)));
    }
}
