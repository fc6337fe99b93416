using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CamTay.Certificates;
using CamTay.Tests.Harness;
using CamTay.Tests.Web.Cli;

namespace CamTay.Tests.Certificates;

/// <summary>What a stranger is handed may be anything. Only what the pinned keys signed passes, on the command line too.</summary>
[Collection(nameof(CommandLineTests))]
public sealed class ForgeryTests
{
    private static string Changed(string jwt, Func<string, string> header, Func<string, string> payload)
    {
        var parts = jwt.Split('.');
        string Do(string part, Func<string, string> change) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part)))));
        return $"{Do(parts[0], header)}.{Do(parts[1], payload)}.{parts[2]}";
    }

    [Fact]
    public async Task Whatever_was_changed_is_found()
    {
        await using var an = await Nurse.Certified();
        var (jwt, keys, now) = ((await an.One()).Jwt, await an.Keys(), an.Host.Clock.GetUtcNow());
        string[] forged =
        [
            Changed(jwt, h => h, p => p.Replace("Nguyễn Thị An", "Trần Thị Lan", StringComparison.Ordinal)), Changed(jwt, h => h, p => p.Replace("mức 2", "mức 4", StringComparison.Ordinal)),
            Changed(jwt, h => h.Replace("ES256", "none", StringComparison.Ordinal), p => p), Changed(jwt, h => h.Replace("ES256", "HS256", StringComparison.Ordinal), p => p),
            string.Join('.', jwt.Split('.').Take(2)) + ".", jwt[..^8], "không phải chứng chỉ", "", "a.b.c", "..", new string('.', 5000),
        ];
        foreach (var file in forged) CertificateCheck.Check(file, keys, null, now).Verdict.ShouldBe(CertificateVerdict.Bad, file.Length > 90 ? file[..90] : file);
        var strange = JsonSerializer.Serialize(new { keys = Array.Empty<object>() });
        CertificateCheck.Check(jwt, strange, null, now).Verdict.ShouldBe(CertificateVerdict.Bad, "No key is pinned.");
        Should.Throw<JsonException>(() => CertificateCheck.Check(jwt, "{}", null, now));
    }

    /// <summary>The issuer's key signs more than certificates: lists, handovers, and whatever comes later.</summary>
    [Fact]
    public async Task What_the_issuer_signed_for_another_purpose_is_no_certificate_in_either_checker()
    {
        await using var an = await Nurse.Certified();
        var (row, keys, list, now) = (await an.One(), await an.Keys(), await an.StatusList(), an.Host.Clock.GetUtcNow());
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(row.Jwt.Split('.')[1]));
        string[] others =
        [
            list, await an.SignedByIssuer(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(list.Split('.')[1])), "JWT"), await an.SignedByIssuer(payload, "vc+jwt"),
            await an.SignedByIssuer(payload.Replace("OpenBadgeCredential", "OtherCredential", StringComparison.Ordinal), "JWT"),
        ];
        foreach (var other in others) CertificateCheck.Check(other, keys, list, now).Verdict.ShouldBe(CertificateVerdict.Bad);
        CertificateCheck.Check(await an.SignedByIssuer(payload, "JWT"), keys, list, now).Verdict.ShouldBe(CertificateVerdict.Valid);
        (await BrowserCheck.Verdicts(keys, list, now, [row.Jwt, .. others])).ShouldBe(["valid", "bad", "bad", "bad", "bad"]);
        // Nor does a certificate, or a list under another name, say anything of a status.
        foreach (var other in new[] { row.Jwt, others[1] }) CertificateCheck.Check(row.Jwt, keys, other, now).Verdict.ShouldBe(CertificateVerdict.Unchecked);
        (await BrowserCheck.Verdicts(keys, others[1], now, [row.Jwt])).ShouldBe(["unchecked"]);
    }

    /// <summary>Who pins the keys of two provinces does not thereby let one sign for the other.</summary>
    [Fact]
    public async Task A_key_speaks_for_its_own_issuer_only_in_either_checker()
    {
        await using var an = await Nurse.Certified();
        var (jwt, now) = ((await an.One()).Jwt, an.Host.Clock.GetUtcNow());
        var file = JsonNode.Parse(await an.Keys())!.AsObject();
        string With(string? issuer, string? key)
        {
            var copy = file.DeepClone().AsObject();
            if (issuer is null) copy.Remove("issuer"); else copy["issuer"] = issuer;
            foreach (var one in copy["keys"]!.AsArray().Select(k => k!.AsObject()))
                if (key is null) one.Remove("iss"); else one["iss"] = key;
            return copy.ToJsonString();
        }
        var own = file["issuer"]!.GetValue<string>();
        file["keys"]![0]!["iss"]!.GetValue<string>().ShouldBe(own);
        foreach (var (set, verdict, code) in new[] { (With(own, own), CertificateVerdict.Unchecked, "unchecked"), (With(own, null), CertificateVerdict.Unchecked, "unchecked"), (With(null, own), CertificateVerdict.Unchecked, "unchecked"),
            (With(own, own + "X"), CertificateVerdict.Bad, "bad"), (With(own + "X", null), CertificateVerdict.Bad, "bad"), (With(null, null), CertificateVerdict.Bad, "bad") })
        {
            CertificateCheck.Check(jwt, set, null, now).Verdict.ShouldBe(verdict, set);
            (await BrowserCheck.Verdicts(set, null, now, [jwt])).ShouldBe([code], set);
        }
    }

    /// <summary>A signed status list of the other province, an old one, or the certificate itself say nothing about it.</summary>
    [Fact]
    public async Task A_strange_or_old_status_list_says_nothing()
    {
        await using var an = await Nurse.Certified();
        var (jwt, keys, now) = ((await an.One()).Jwt, await an.Keys(), an.Host.Clock.GetUtcNow());
        var list = await an.StatusList();
        foreach (var (other, at) in new[] { (jwt, now), ("x", now), (Changed(list, h => h, p => p + " "), now), (list, now.AddDays(3)) })
            CertificateCheck.Check(jwt, keys, other, at).StatusKnown.ShouldBeFalse();
        CertificateCheck.Check(jwt, keys, list, now).StatusKnown.ShouldBeTrue();
    }

    [Fact]
    public async Task The_command_line_tells_by_its_exit_code()
    {
        await using var an = await Nurse.Certified();
        var (row, folder) = (await an.One(), an.Host.Database.Folder);
        string Keep(string name, string text)
        {
            var file = Path.Combine(folder, name);
            File.WriteAllText(file, text);
            return file;
        }
        var (file, key) = (Keep("a.jwt", row.Jwt), Keep("khoa.json", await an.Keys()));
        var shown = await CommandLineTests.Run($"certificate verify {file} --key {key} --json");
        var json = JsonDocument.Parse(shown.Out).RootElement;
        // The program goes by the machine's clock: the certificate's year may be over when this runs.
        (shown.Code, json.GetProperty("verdict").GetString()).ShouldBeOneOf((5, "unchecked"), (3, "out-of-time"));
        json.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("code").GetString() == "signature").GetProperty("holds").GetBoolean().ShouldBeTrue();
        var bad = await CommandLineTests.Run($"certificate verify {Keep("b.jwt", Changed(row.Jwt, h => h, p => p.Replace("mức 2", "mức 3", StringComparison.Ordinal)))} --key {key}");
        (bad.Code, bad.Out).ShouldSatisfyAllConditions(b => b.Code.ShouldBe(1), b => b.Out.ShouldContain("Không phải chứng chỉ thật"));
        (await CommandLineTests.Run($"certificate verify {file} --key {Keep("sai.json", "{}")}")).ShouldSatisfyAllConditions(b => b.Code.ShouldBe(1), b => b.Error.ShouldContain("web.bad-keys"));
        (await CommandLineTests.Run($"certificate verify {file}")).Code.ShouldBe(2);
        (await CommandLineTests.Run($"certificate verify {folder}/khong-co.jwt --key {key}")).Code.ShouldBe(2);
    }
}
