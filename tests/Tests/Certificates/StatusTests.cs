using System.Net;
using CamTay.Certificates;
using CamTay.Certificates.Issuing;
using CamTay.Certificates.Status;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Certificates;

/// <summary>The public lists of what has ended: several an issuer, each place used once.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 65_535, 1)]
    [InlineData(1, 65_536, 2)]
    [InlineData(4, 65_536, 5)]
    [InlineData(0, 0, 1)] // only certificates from before there were several
    public void A_list_that_is_half_full_is_followed_by_the_next(int newest, int taken, int expected) => StatusPlaces.ListFor(newest, taken).ShouldBe(expected);

    [Fact]
    public async Task Ans_certificate_names_a_numbered_list_and_a_list_of_a_later_number_is_not_there_yet()
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        row.StatusList.ShouldBe(1);
        Nurse.Credential(row).GetProperty("credentialStatus").GetProperty("statusListCredential").GetString()!.ShouldEndWith($"/chung-chi/trang-thai/{Cast.Province}/1");
        using var stranger = an.Host.Nobody();
        (await stranger.GetAsync($"/chung-chi/trang-thai/{Cast.Province}/2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var none in new[] { "0", "999999999999", "x" }) (await stranger.GetAsync($"/chung-chi/trang-thai/{Cast.Province}/{none}")).StatusCode.ShouldNotBe(HttpStatusCode.OK, none);
    }

    /// <summary>A certificate that was signed when an issuer had one list still finds it where its text says.</summary>
    [Fact]
    public async Task A_certificate_of_the_second_list_is_ended_there_and_not_in_the_first()
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        await an.Host.In((AppDb db) => db.Set<Certificate>().ExecuteUpdateAsync(s => s.SetProperty(c => c.StatusList, 2).SetProperty(c => c.State, CertificateState.Revoked)));
        var (first, second) = (Bits(await an.StatusList(1)), Bits(await an.StatusList(2)));
        (first[row.StatusIndex], second[row.StatusIndex]).ShouldBe((false, true));
        second.Count(b => b).ShouldBe(1);
        await an.Host.In((AppDb db) => db.Set<Certificate>().ExecuteUpdateAsync(s => s.SetProperty(c => c.StatusList, 0)));
        Bits(await an.StatusList(0))[row.StatusIndex].ShouldBeTrue();
    }

    [Fact]
    public async Task A_reader_whose_clock_is_a_little_behind_believes_a_fresh_list()
    {
        await using var an = await Nurse.Certified();
        var list = CamTay.Certificates.Pages.ReadCertificate.Payload(await an.StatusList());
        list.GetProperty("nbf").GetInt64().ShouldBeLessThanOrEqualTo(an.Host.Clock.GetUtcNow().AddMinutes(-5).ToUnixTimeSeconds());
        list.GetProperty("validFrom").GetDateTimeOffset().ToUnixTimeSeconds().ShouldBe(list.GetProperty("nbf").GetInt64());
    }

    /// <summary>A checker in a page of somebody else: it may read the public files, and nothing more of the site.</summary>
    [Fact]
    public async Task A_strangers_browser_may_read_keys_lists_and_files_and_nothing_else()
    {
        await using var an = await Nurse.Certified();
        var row = await an.One();
        using var stranger = an.Host.Nobody();
        async Task<(string? Origin, string Policy)> Ask(string address)
        {
            using var answer = await stranger.GetAsync(address);
            return (answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origin) ? origin.Single() : null, answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        }
        var kid = new Uri((await an.Host.In((AppDb db) => db.Set<CamTay.Certificates.Keys.IssuerKey>().SingleAsync())).Kid).AbsolutePath;
        foreach (var open in new[] { "/.well-known/jwks.json", kid, $"/chung-chi/noi-cap/{Cast.Province}", $"/chung-chi/noi-cap/{Cast.Province}/khoa.json", $"/chung-chi/trang-thai/{Cast.Province}/1", $"/chung-chi/{row.Id}.jwt", $"/chung-chi/{row.Id}.json", $"/chung-chi/{row.Id}.pdf" })
            (await Ask(open)).ShouldBe(("*", "cross-origin"), open);
        foreach (var closed in new[] { "/", $"/chung-chi/{row.Id}", "/chung-chi/kiem-tra", "/hoc" }) (await Ask(closed)).ShouldBe((null, "same-origin"), closed);
    }

    private static bool[] Bits(string list)
    {
        var packed = CamTay.Certificates.Pages.ReadCertificate.Payload(list).GetProperty("credentialSubject").GetProperty("encodedList").GetString()!;
        using var zip = new System.IO.Compression.GZipStream(new MemoryStream(System.Buffers.Text.Base64Url.DecodeFromChars(packed.AsSpan(1))), System.IO.Compression.CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zip.CopyTo(bytes);
        return [.. bytes.ToArray().SelectMany(b => Enumerable.Range(0, 8).Select(i => (b & (0x80 >> i)) != 0))];
    }
}
