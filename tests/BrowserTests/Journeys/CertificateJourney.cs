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
                await page.Until("() => !!document.getElementById('check').dataset.result");
                return await page.Locator("[role=status]").InnerTextAsync();
            }

            await page.GotoAsync("/chung-chi/kiem-tra");
            await page.Until("async () => !!document.getElementById('check').dataset.kept && !!localStorage.getItem('cam-tay-khoa') && !!(await navigator.serviceWorker.ready)");
            (await Check(jwt)).ShouldContain("Nơi cấp không thu hồi");
            (await Axe.Violations(page)).ShouldBeEmpty();
            await page.EvaluateAsync("() => Object.keys(localStorage).filter(k => k.includes('trang-thai')).forEach(k => localStorage.removeItem(k))");
            await stranger.GoOffline();
            await page.ReloadAsync();
            var alone = await Check(jwt);
            alone.ShouldContain("Chứng chỉ thật, chưa kiểm được thu hồi");
            alone.ShouldContain("Chưa kiểm được trạng thái thu hồi");
            alone.ShouldContain("mô phỏng", Case.Insensitive);
            var parts = jwt.Split('.');
            var forged = Convert.ToBase64String(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1])).Replace("mức 2", "mức 4", StringComparison.Ordinal))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            (await Check($"{parts[0]}.{forged}.{parts[2]}")).ShouldContain("Không phải chứng chỉ thật");
            (await Check("không phải tệp")).ShouldContain("Không phải chứng chỉ thật");
        }, Phone);
    }

    /// <summary>A verdict is about the file that was given last, and about no other; what an unknown hand wrote sends the browser nowhere.</summary>
    [Fact]
    public async Task The_page_speaks_of_the_last_file_only_and_follows_no_forged_address()
    {
        var jwt = await HandedOver();
        await demonstration.Visit(null, async stranger =>
        {
            var page = stranger.Page;
            var asked = new List<string>();
            page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
            var (file, text, verdict) = (page.Locator("[data-file]"), page.Locator("[data-text]"), page.Locator("[data-verdict]"));
            await page.GotoAsync("/chung-chi/kiem-tra");
            await page.Until("() => !!localStorage.getItem('cam-tay-khoa')");
            await text.FillAsync(jwt);
            await file.SetInputFilesAsync(new FilePayload { Name = "b.jwt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("không phải chứng chỉ") });
            (await text.InputValueAsync()).ShouldBe("");
            await page.Locator("[data-check]").ClickAsync();
            await Assertions.Expect(verdict).ToContainTextAsync("Không phải chứng chỉ thật");
            await text.FillAsync(jwt);
            (await file.EvaluateAsync<int>("f => f.files.length")).ShouldBe(0);
            await page.Locator("[data-check]").ClickAsync();
            await Assertions.Expect(verdict).ToHaveTextAsync("Chứng chỉ thật, còn giá trị");
            await Assertions.Expect(page.Locator("[data-facts] dd").First).ToBeVisibleAsync();
            asked.ShouldContain(path => path.StartsWith("/chung-chi/trang-thai/", StringComparison.Ordinal));

            asked.Clear();
            var parts = jwt.Split('.');
            var payload = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1])).Replace("/chung-chi/trang-thai/", "/ra/", StringComparison.Ordinal);
            await text.FillAsync($"{parts[0]}.{System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.{parts[2]}");
            await page.Locator("[data-check]").ClickAsync();
            await Assertions.Expect(verdict).ToContainTextAsync("Không phải chứng chỉ thật");
            await Assertions.Expect(page.Locator("[data-facts] dd")).ToHaveCountAsync(0);
            asked.ShouldNotContain(path => path.StartsWith("/ra/", StringComparison.Ordinal) || path.StartsWith("/chung-chi/trang-thai/", StringComparison.Ordinal));
        }, Phone);
    }

    /// <summary>The server is down behind its gate, which answers 502: the kept page opens as it does without network.</summary>
    [Fact]
    public async Task A_gate_that_answers_for_a_server_that_is_down_does_not_take_the_page_away()
    {
        await using var gate = new Gate(demonstration.Address);
        await demonstration.Visit(null, async stranger =>
        {
            var page = stranger.Page;
            await page.GotoAsync(gate.Address + "/chung-chi/kiem-tra");
            await page.Until("async () => !!document.getElementById('check').dataset.kept && !!(await navigator.serviceWorker.ready)");
            gate.Down = true;
            await page.ReloadAsync();
            await Assertions.Expect(page.Locator("[data-check]")).ToBeVisibleAsync();
            stranger.Forgive("502");
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
        await Assertions.Expect(head.Page.Locator(".told", new() { HasText = "Mở lần kèm mới" })).ToBeVisibleAsync();
        head.Forgive("409");
    }, Phone);
}
