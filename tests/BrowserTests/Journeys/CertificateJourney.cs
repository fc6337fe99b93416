using System.Text;
using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

/// <summary>The nurse of the demonstration hands her certificate to a stranger, who checks it without network.</summary>
public sealed class CertificateJourney(Demonstration demonstration)
{
    private static readonly Look Phone = new(360);

    /// <summary>From her own page to the public one, and the file.</summary>
    private async Task<string> HandedOver()
    {
        var jwt = "";
        await demonstration.Visit("hoc-vien", async nurse =>
        {
            await nurse.Page.GotoAsync("/hoc/cua-toi");
            await nurse.Follow(nurse.Page.Locator("main a[href^='/chung-chi/0']").First);
            (await nurse.Heading()).ShouldContain("còn giá trị đến");
            (await Axe.Violations(nurse.Page)).ShouldBeEmpty();
            jwt = await nurse.Page.EvaluateAsync<string>("() => fetch(document.querySelector('a[href$=\".jwt\"]').href).then(a => a.text())");
        }, Phone);
        return jwt;
    }

    [Fact]
    public async Task A_stranger_verifies_the_nurses_certificate_with_the_network_off()
    {
        var jwt = await HandedOver();
        await demonstration.Visit(null, async stranger =>
        {
            var page = stranger.Page;
            async Task<string> Check(string text)
            {
                await page.Locator("[data-text]").FillAsync(text);
                await page.EvaluateAsync("() => delete document.getElementById('check').dataset.result");
                await page.Locator("[data-check]").ClickAsync();
                await page.WaitForFunctionAsync("() => !!document.getElementById('check').dataset.result");
                return await page.Locator("[role=status]").InnerTextAsync();
            }

            await page.GotoAsync("/chung-chi/kiem-tra");
            await page.WaitForFunctionAsync("async () => !!document.getElementById('check').dataset.kept && !!localStorage.getItem('cam-tay-khoa') && !!(await navigator.serviceWorker.ready)");
            (await Check(jwt)).ShouldContain("Nơi cấp không thu hồi");
            (await Axe.Violations(page)).ShouldBeEmpty();
            await page.EvaluateAsync("() => Object.keys(localStorage).filter(k => k.includes('trang-thai')).forEach(k => localStorage.removeItem(k))");
            await page.Context.SetOfflineAsync(true);
            await page.ReloadAsync();
            var alone = await Check(jwt);
            alone.ShouldContain("Chứng chỉ thật, còn giá trị");
            alone.ShouldContain("Chưa kiểm được trạng thái thu hồi");
            alone.ShouldContain("mô phỏng", Case.Insensitive);
            var parts = jwt.Split('.');
            var forged = Convert.ToBase64String(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1])).Replace("mức 2", "mức 4", StringComparison.Ordinal))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            (await Check($"{parts[0]}.{forged}.{parts[2]}")).ShouldContain("Không phải chứng chỉ thật");
            (await Check("không phải tệp")).ShouldContain("Không phải chứng chỉ thật");
            stranger.Forgive("ERR_INTERNET_DISCONNECTED");
            stranger.Forgive("Failed to fetch");
        }, Phone);
    }

    /// <summary>The head of a centre opens a supervised try for a colleague; on his own device the player knows of it.</summary>
    [Fact]
    public Task A_supervisor_s_pages_have_no_barrier() => demonstration.Visit("truong-don-vi", async head =>
    {
        await head.Page.GotoAsync("/hoc-tap/kem");
        (await Axe.Violations(head.Page)).ShouldBeEmpty();
        await head.Page.GotoAsync("/hoc/benh-an-dien-tu#kem=00000000-0000-0000-0000-000000000000");
        await Assertions.Expect(head.Page.Locator(".beside")).ToBeVisibleAsync();
        await head.Page.Locator("[data-view=start] [data-mode=tu-lam]").ClickAsync();
        await Assertions.Expect(head.Page.Locator(".told")).ToContainTextAsync("Mở lần kèm mới");
        head.Forgive("409");
    }, Phone);
}
