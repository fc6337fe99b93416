using System.Text.Json;
using CamTay.Certificates.Issuing;
using CamTay.Certificates.Keys;
using CamTay.Certificates.Pages;
using CamTay.Platform;
using CamTay.Tests.Harness;
using CamTay.Tests.Learning;
using CamTay.Tests.Learning.Competence;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Certificates;

/// <summary>An, a nurse of the ward, confirmed to be CB001, at her phone; and what became of her certificates.</summary>
internal sealed class Nurse : IAsyncDisposable
{
    public const string Record = "benh-an-dien-tu", Fraud = "nhan-ra-lua-dao", FraudSkill = "an-toan-tai-khoan";
    private readonly HttpClient client;

    private Nurse(TestHost host)
    {
        Host = host;
        client = host.As("An");
        Phone = new Phone(host, client, "an");
    }

    public TestHost Host { get; }

    public Phone Phone { get; }

    public static async Task<Nurse> Start()
    {
        var nurse = new Nurse(await TestHost.Start());
        await EvidenceTests.ConfirmAs(nurse.Host, "an", "CB001");
        return nurse;
    }

    /// <summary>With three tries on two days, one of them mixed, behind her.</summary>
    public static async Task<Nurse> Certified()
    {
        var nurse = await Start();
        await nurse.Phone.Learn(Record, Fraud, 10);
        return nurse;
    }

    /// <summary>Two tries in a row with a hint: the level falls.</summary>
    public async Task Forget(int seed)
    {
        foreach (var n in new[] { seed, seed + 1 })
        {
            var acts = Phone.Acts(Phone.Lesson(Record), n);
            acts.Insert(1, new CamTay.Learning.Tries.SentAct(acts[1].T - 300, "?"));
            await Phone.Perform(Record, n, acts);
        }
    }

    public Task<IReadOnlyList<Certificate>> Certificates() => Host.In(async (AppDb db) =>
        (IReadOnlyList<Certificate>)await db.Set<Certificate>().AsNoTracking().OrderBy(c => c.Serial).ToListAsync());

    public async Task<Certificate> One() => (await Certificates()).Single(c => c.State == CertificateState.Live);

    /// <summary>What a stranger downloads.</summary>
    public async Task<string> Download(string address)
    {
        using var stranger = Host.Nobody();
        using var answer = await stranger.GetAsync(address);
        ((int)answer.StatusCode).ShouldBe(200, address);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<byte[]> Pdf(Guid id)
    {
        using var stranger = Host.Nobody();
        return await stranger.GetByteArrayAsync($"/chung-chi/{id}.pdf");
    }

    public Task<string> Keys() => Download($"/chung-chi/noi-cap/{Cast.Province}/khoa.json");

    public Task<string> StatusList(int list = 1) => Download($"/chung-chi/trang-thai/{Cast.Province}{(list == 0 ? "" : $"/{list}")}");

    /// <summary>What the issuer's present key signs, whatever it is: for what must not pass.</summary>
    public Task<string> SignedByIssuer(string payload, string type) => Host.In(async (IssuerKeys keys) =>
    {
        using var signer = await keys.Signer(Cast.Province, CancellationToken.None);
        return SignJwt.Sign(payload, signer.Pair, signer.Key.Kid, type);
    });

    /// <summary>The installation's own keys are gone: what they sealed opens no more.</summary>
    public Task LoseKeys() => Host.In((AppDb db) => db.Set<IssuerKey>().Where(k => k.Sealed != null).ExecuteUpdateAsync(s => s.SetProperty(k => k.Sealed, Convert.ToBase64String(new byte[64]))));

    public static JsonElement Credential(Certificate row) => ReadCertificate.Payload(row.Jwt);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Host.DisposeAsync();
    }
}
