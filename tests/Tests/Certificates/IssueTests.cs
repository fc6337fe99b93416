using CamTay.Certificates;
using CamTay.Certificates.Issuing;
using CamTay.Evidence;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using CamTay.Tests.Harness;
using CamTay.Tests.Learning;
using CamTay.Tests.Learning.Competence;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Certificates;

/// <summary>Certificates follow from what was measured, and from nothing else.</summary>
public sealed class IssueTests
{
    [Fact]
    public async Task Ans_three_tries_on_two_days_become_a_certificate_that_a_stranger_verifies_offline()
    {
        await using var an = await Nurse.Start();
        await an.Phone.Perform(Nurse.Record, 1);
        await an.Phone.Perform(Nurse.Record, 2);
        (await an.Certificates()).ShouldBeEmpty("Two tries on one day show no level yet.");
        an.Host.Clock.Move(TimeSpan.FromDays(8));
        await an.Phone.Perform(Nurse.Fraud, 3);
        await an.Phone.Perform(Nurse.Record, 4);
        var row = await an.One();
        (row.Code, row.Level, row.Unit, row.Issuer).ShouldBe((Nurse.Record, 2, Cast.Ward, Cast.Province));
        var (jwt, keys) = (await an.Download($"/chung-chi/{row.Id}.jwt"), await an.Keys());
        var report = CertificateCheck.Check(jwt, keys, await an.StatusList(), an.Host.Clock.GetUtcNow());
        (report.Verdict, report.StatusKnown, report.Holder, report.Issuer).ShouldBe((CertificateVerdict.Valid, true, "Nguyễn Thị An", "Sở Y tế tỉnh Bắc Ninh"));
        CertificateCheck.Check(jwt, keys, null, an.Host.Clock.GetUtcNow()).Verdict.ShouldBe(CertificateVerdict.Unchecked, "Genuine without any network too; only revocation is unknown.");
        CertificateCheck.Check(jwt, keys, null, an.Host.Clock.GetUtcNow().AddDays(400)).Verdict.ShouldBe(CertificateVerdict.OutOfTime);
    }

    [Fact]
    public async Task It_is_a_measured_entry_of_the_ledger_without_her_name()
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        var entry = (await an.Host.In((ILedgerReader ledger) => ledger.ByIds([row.Entry]))).Single();
        (entry.Verb, entry.Facts.Code, entry.Facts.Value, entry.Strength, entry.Subject).ShouldBe((Verb.Certified, Nurse.Record, 2, Strength.Measured, row.Subject));
        entry.Facts.Group.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(row.Jwt))));
        var text = Nurse.Credential(row).GetRawText();
        foreach (var secret in new[] { "CB001", "024190000001", "0912000001", row.Subject, "Khoa Nội", Cast.Ward }) text.ShouldNotContain(secret);
    }

    [Fact]
    public async Task Sending_the_same_tries_again_issues_nothing_again()
    {
        await using var an = await Nurse.Start();
        var sent = new List<SentTry>();
        async Task Perform(string lesson, int seed)
        {
            var ticket = await an.Phone.Ticket(lesson);
            an.Host.Clock.Move(TimeSpan.FromMinutes(2));
            sent.Add(an.Phone.Make(lesson, seed, ticket));
            (await an.Phone.Send(sent[^1]))[0].State.ShouldBe("new");
        }
        await Perform(Nurse.Record, 10);
        await Perform(Nurse.Record, 11);
        an.Host.Clock.Move(TimeSpan.FromDays(8));
        await Perform(Nurse.Fraud, 12);
        await Perform(Nurse.Record, 13);
        var before = await an.Certificates();
        before.ShouldNotBeEmpty();
        (await an.Phone.Send([.. sent])).ShouldAllBe(a => a.State == "same");
        (await an.Certificates()).Select(c => c.Id).ShouldBe(before.Select(c => c.Id));
        await an.Phone.Perform(Nurse.Record, 90); // a new try that shows no more than before
        (await an.Certificates()).Select(c => c.Id).ShouldBe(before.Select(c => c.Id));
    }

    /// <summary>Her newest try came a month after those that count for the certificate, and then none for the rest of the year.</summary>
    [Fact]
    public async Task A_certificate_whose_days_end_is_renewed_by_a_try_that_kept_the_level_up()
    {
        await using var an = await Nurse.Certified();
        var first = await an.One();
        an.Host.Clock.Move(TimeSpan.FromDays(30));
        await an.Phone.Perform(Nurse.Record, 55);
        (await an.One()).Id.ShouldBe(first.Id);
        an.Host.Clock.Move(first.ValidUntil.AddDays(-3) - an.Host.Clock.GetUtcNow());
        await an.Host.In((CatchUpCertificates catchUp) => catchUp.Now(CancellationToken.None));
        var second = await an.One();
        second.Id.ShouldNotBe(first.Id);
        (second.ValidUntil - first.ValidUntil).TotalDays.ShouldBe(30, 0.1);
        (await an.Certificates()).Single(c => c.Id == first.Id).State.ShouldBe(CertificateState.Replaced);
        await an.Host.In((CatchUpCertificates catchUp) => catchUp.Now(CancellationToken.None));
        (await an.One()).Id.ShouldBe(second.Id, "A repetition changes nothing.");
    }

    [Fact]
    public async Task Nobody_who_is_not_confirmed_has_a_certificate_and_the_confirmation_brings_it()
    {
        await using var host = await TestHost.Start();
        using var client = host.As("An");
        await new Phone(host, client, "an").Learn(Nurse.Record, Nurse.Fraud, 10);
        (await host.In((AppDb db) => Task.FromResult(db.Set<Certificate>().Count()))).ShouldBe(0);
        await EvidenceTests.ConfirmAs(host, "an", "CB001");
        (await host.In((AppDb db) => Task.FromResult(db.Set<Certificate>().Count()))).ShouldBe(1);
    }

    /// <summary>Eight lessons, each three times on two days: all that CT1 and CT5 ask of a nurse.</summary>
    [Fact]
    public async Task All_skills_of_a_target_together_are_a_certificate_of_their_own()
    {
        string[] lessons = [Nurse.Record, "tiep-don", "ky-so-tu-xa", "bao-mat-benh-an", "huong-dan-khong-tien-mat", "cai-vneid", "bang-tinh", "phan-mem-tram"];
        await using var host = await TestHost.Start();
        using var client = host.As("Hoa");
        var binh = new Phone(host, client, "hoa");
        await EvidenceTests.ConfirmAs(host, "hoa", "CB006");
        var seed = 1000;
        for (var round = 0; round < 3; round++)
        {
            if (round == 2) host.Clock.Move(TimeSpan.FromDays(8));
            foreach (var lesson in lessons)
            {
                (await binh.Perform(lesson, seed++)).Result.ShouldBe("tu-lam", lesson);
            }
        }
        var rows = await host.In((AppDb db) => Task.FromResult(db.Set<Certificate>().ToList()));
        rows.Where(r => !r.IsSkill).Select(r => r.Code).Order().ShouldBe(["bac-ninh-2026/CT1", "bac-ninh-2026/CT5"]);
        rows.Count(r => r.IsSkill).ShouldBeGreaterThanOrEqualTo(8);
        rows.ShouldAllBe(r => r.State == CertificateState.Live);
        var title = (await host.In((CamTay.Plan.IPlans plans) => plans.Find("bac-ninh-2026")))!.TitleVi;
        var ct1 = Nurse.Credential(rows.Single(r => r.Code.EndsWith("CT1", StringComparison.Ordinal))).GetProperty("credentialSubject").GetProperty("achievement");
        ct1.GetProperty("alignment").EnumerateArray().ShouldContain(a => a.GetProperty("targetCode").GetString() == "CT1" && a.GetProperty("targetFramework").GetString() == title);
    }

    [Fact]
    public async Task A_level_that_falls_ends_its_certificate_and_a_level_reached_anew_brings_another()
    {
        await using var an = await Nurse.Certified();
        var first = await an.One();
        an.Host.Clock.Move(TimeSpan.FromDays(60));
        await an.Forget(31);
        (await an.Certificates()).Single(c => c.Id == first.Id).State.ShouldBe(CertificateState.Fallen);
        CertificateCheck.Check(first.Jwt, await an.Keys(), await an.StatusList(), an.Host.Clock.GetUtcNow()).Verdict.ShouldBe(CertificateVerdict.Revoked);
        using var stranger = an.Host.Nobody();
        (await stranger.Open($"/chung-chi/{first.Id}")).Text.ShouldContain("mức đã giảm");
        (await an.Certificates()).Where(c => c.State == CertificateState.Live && c.Level == 2).ShouldBeEmpty();
        await an.Phone.Learn(Nurse.Record, Nurse.Fraud, 60);
        var second = (await an.Certificates()).Single(c => c.State == CertificateState.Live && c.Level == 2);
        second.Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public async Task Erasing_her_leaves_no_name_behind_and_the_old_file_is_known_to_have_ended()
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        await an.Host.In((IErasure erasure) => erasure.Erase(row.Subject));
        var left = (await an.Certificates()).Single();
        (left.Jwt, left.State).ShouldBe(("", CertificateState.Erased));
        CertificateCheck.Check(row.Jwt, await an.Keys(), await an.StatusList(), an.Host.Clock.GetUtcNow()).Verdict.ShouldBe(CertificateVerdict.Revoked);
        using var stranger = an.Host.Nobody();
        var page = await stranger.Open($"/chung-chi/{row.Id}");
        page.Text.ShouldContain("đã xóa theo yêu cầu");
        page.Text.ShouldNotContain("Nguyễn Thị An");
        ((int)(await stranger.GetAsync($"/chung-chi/{row.Id}.jwt")).StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task The_private_key_lies_sealed_and_only_the_public_half_is_shown()
    {
        await using var an = await Nurse.Certified();
        var key = await an.Host.In((AppDb db) => Task.FromResult(db.Set<CamTay.Certificates.Keys.IssuerKey>().Single()));
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => System.Security.Cryptography.ECDsa.Create().ImportPkcs8PrivateKey(Convert.FromBase64String(key.Sealed!), out _));
        foreach (var text in new[] { await an.Keys(), await an.Download("/.well-known/jwks.json"), await an.Download(new Uri(key.Kid).AbsolutePath) })
        {
            text.ShouldContain(key.X);
            text.ShouldNotContain("\"d\"");
        }
    }
}
