using CamTay.Tests.Harness;

namespace CamTay.Tests.Indicators.Pages;

/// <summary>The cast with some evidence, on 1 July 2026: one of ten completed CT2; three units reported visits of a day.</summary>
public sealed class SmallProvince : IAsyncLifetime
{
    public const string Plan = "bac-ninh-2026";

    private readonly Dictionary<string, HttpClient> browsers = [];
    private TestHost? host;

    public TestHost Host => host!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.Start();
        var thu = host.As("Thu");
        await thu.Import("can-bo", "ma_can_bo,so_dinh_danh,ho_ten,nhom_nghe,ma_don_vi,tu_ngay\nCB900,024190000900,=HYPERLINK(1),khac,TYT-07228,01/08/2025");
        await thu.Import("mooc", "ma_can_bo,ma_khoa_hoc,ngay_hoan_thanh\nCB003,BDHVS-01,10/06/2026\nCB007,BDHVS-01,12/06/2026");
        await thu.Import("mooc", "dien_thoai,ma_khoa_hoc,ngay_hoan_thanh\n0999999999,BDHVS-01,10/06/2026");
        await thu.Import("xac-nhan-vneid", "ma_can_bo,ngay_xac_nhan\nCB003,2026-06-20");
        await thu.Import("luot-kham", "ma_don_vi,ngay,so_nguoi,duoc_ho_tro\nTYT-07210,2026-06-01,40,30\nTYT-07228,2026-06-01,20,4\nBV-01,2026-06-02,100,55");
        await host.Settle();
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    /// <summary>The browser of somebody who is signed in.</summary>
    public async Task<HttpClient> Browser(string who)
    {
        if (!browsers.TryGetValue(who, out var browser)) browsers[who] = browser = await Host.SignIn(who);
        return browser;
    }

    /// <summary>Opens a page as somebody.</summary>
    public async Task<WebPage> Open(string who, string address) => await (await Browser(who)).Open(address);
}
