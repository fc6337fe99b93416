using System.Net;
using System.Text.Json.Nodes;
using CamTay.Certificates;
using CamTay.Certificates.Issuing;
using CamTay.Certificates.Keys;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Certificates;

/// <summary>Keys change and get lost; what they signed holds, revocations stay visible, and no try is refused for it.</summary>
public sealed class KeyTests
{
    private static async Task Rotate(Nurse an)
    {
        using var thu = await an.Host.SignIn("Thu");
        var page = await thu.Open($"/chung-chi/khoa-ky?doi={Cast.Province}");
        (await page.Submit(page.Form("main form button.btn.danger"), _ => { })).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_change_of_key_is_asked_about_first()
    {
        await using var an = await Nurse.Certified();
        using var thu = await an.Host.SignIn("Thu");
        var page = await thu.Open("/chung-chi/khoa-ky");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty("Nothing on the first page changes a key.");
        page.Document.QuerySelectorAll($"main a[href='/chung-chi/khoa-ky?doi={Cast.Province}']").Length.ShouldBe(1);
        (await thu.Open($"/chung-chi/khoa-ky?doi={Cast.Province}")).Text.ShouldContain("lời bàn giao");
        using var nga = await an.Host.SignIn("Nga"); // professional department: may too
        (await nga.Open("/chung-chi/khoa-ky")).Status.ShouldBe(HttpStatusCode.OK);
        using var minh = await an.Host.SignIn("Minh");
        (await minh.Open("/chung-chi/khoa-ky")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task After_two_changes_of_key_who_pinned_the_first_still_sees_a_revocation()
    {
        await using var an = await Nurse.Certified();
        var (row, pinned) = (await an.One(), await an.Keys());
        await Rotate(an);
        an.Host.Clock.Move(TimeSpan.FromMinutes(5));
        await Rotate(an);
        (await an.Host.In((AppDb db) => db.Set<IssuerKey>().CountAsync(k => k.Sealed != null))).ShouldBe(1);
        var now = an.Host.Clock.GetUtcNow();
        CertificateCheck.Check(row.Jwt, pinned, await an.StatusList(), now).Verdict.ShouldBe(CertificateVerdict.Valid);
        CertificateCheck.Check(row.Jwt, await an.Keys(), await an.StatusList(), now).Verdict.ShouldBe(CertificateVerdict.Valid);
        await an.Host.In((RevokeCertificate revoke) => revoke.Revoke(row.Id, "Cấp nhầm", CancellationToken.None));
        var list = await an.StatusList();
        CertificateCheck.Check(row.Jwt, pinned, list, now).Verdict.ShouldBe(CertificateVerdict.Revoked);
        (await BrowserCheck.Verdicts(pinned, list, now, [row.Jwt])).ShouldBe(["ended"]);
    }

    [Fact]
    public async Task A_certificate_of_the_new_key_is_reached_from_the_old_one_by_the_issuers_present_file()
    {
        await using var an = await Nurse.Certified();
        var pinned = await an.Keys();
        await Rotate(an);
        await an.Phone.Learn(Nurse.Fraud, Nurse.Record, 400);
        var made = (await an.Certificates()).First(c => c.State == CertificateState.Live && c.Code == Nurse.FraudSkill);
        var (newer, list, now) = (await an.Keys(), await an.StatusList(), an.Host.Clock.GetUtcNow());
        CertificateCheck.Check(made.Jwt, pinned, null, now).Verdict.ShouldBe(CertificateVerdict.Bad);
        CertificateCheck.Check(made.Jwt, pinned, list, now, newer).Verdict.ShouldBe(CertificateVerdict.Valid);
        (await BrowserCheck.Verdicts(pinned, list, now, [made.Jwt], await an.Download("/.well-known/jwks.json"))).ShouldBe(["valid"]);
    }

    /// <summary>A file of keys that nobody vouches for brings nothing but what a pinned key signed.</summary>
    [Fact]
    public async Task A_forged_handover_hands_nothing_over()
    {
        await using var an = await Nurse.Certified();
        var pinned = await an.Keys();
        await Rotate(an);
        await an.Phone.Learn(Nurse.Fraud, Nurse.Record, 400);
        var (jwt, now) = ((await an.Certificates()).First(c => c.State == CertificateState.Live && c.Code == Nurse.FraudSkill).Jwt, an.Host.Clock.GetUtcNow());
        var file = JsonNode.Parse(await an.Keys())!.AsObject();
        var handover = file["handovers"]![0]!.GetValue<string>();
        var parts = handover.Split('.');
        var newKey = await an.SignedByIssuer(System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1])), "key-handover+jwt"); // the new key for itself
        string[] forged = [$"{parts[0]}.{parts[1]}.{parts[2][..^4]}AAAA", newKey, jwt, "x"];
        file["handovers"] = new JsonArray([.. forged.Select(f => (JsonNode)f)]);
        CertificateCheck.Check(jwt, pinned, null, now, file.ToJsonString()).Verdict.ShouldBe(CertificateVerdict.Bad);
        (await BrowserCheck.Verdicts(pinned, null, now, [jwt], file.ToJsonString())).ShouldBe(["bad"]);
    }

    [Fact]
    public async Task When_the_installations_keys_are_lost_a_new_one_signs_and_the_department_is_told()
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        an.Host.Clock.Move(TimeSpan.FromDays(2));
        await an.LoseKeys();
        var list = await an.StatusList();
        CertificateCheck.Check(row.Jwt, await an.Keys(), list, an.Host.Clock.GetUtcNow()).Verdict.ShouldBe(CertificateVerdict.Valid);
        (await an.StatusList()).ShouldNotBeNull();
        (await an.Host.In((AppDb db) => db.Set<IssuerKey>().CountAsync())).ShouldBe(2);
        (await an.Host.In((AuditLog log) => log.Latest(0, 20))).ShouldContain(a => a.Action == "certificate.key-lost");
        using var thu = await an.Host.SignIn("Thu");
        (await thu.Open("/")).Text.ShouldContain("phát lại tệp khóa công khai");
        (await thu.Open("/chung-chi/khoa-ky")).Text.ShouldContain("không bàn giao");
    }

    /// <summary>The key was made less than an hour ago and opens no more: no certificate for now, but the try counts.</summary>
    [Fact]
    public async Task A_try_is_taken_though_no_certificate_can_be_signed_and_the_certificate_comes_later()
    {
        await using var an = await Nurse.Certified();
        await an.LoseKeys();
        using var stranger = an.Host.Nobody();
        ((int)(await stranger.GetAsync($"/chung-chi/trang-thai/{Cast.Province}/1")).StatusCode).ShouldBe(503);
        await an.Host.In((AppDb db) => db.Set<Certificate>().ExecuteDeleteAsync());
        (await an.Phone.Perform(Nurse.Record, 91)).State.ShouldBe("new");
        (await an.Certificates()).ShouldBeEmpty();
        (await an.Host.In((AppDb db) => db.Set<PendingFollow>().CountAsync())).ShouldBe(1);
        await an.Host.In((CatchUpCertificates catchUp) => catchUp.Now(CancellationToken.None));
        (await an.Certificates()).ShouldBeEmpty();
        an.Host.Clock.Move(TimeSpan.FromHours(2));
        await an.Host.In((CatchUpCertificates catchUp) => catchUp.Now(CancellationToken.None));
        (await an.One()).Code.ShouldBe(Nurse.Record);
        (await an.Host.In((AppDb db) => db.Set<PendingFollow>().CountAsync())).ShouldBe(0);
        CertificateCheck.Check((await an.One()).Jwt, await an.Keys(), await an.StatusList(), an.Host.Clock.GetUtcNow()).Verdict.ShouldBe(CertificateVerdict.Valid);
    }
}
