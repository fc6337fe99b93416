using System.Net;
using System.Text;
using CamTay.Evidence;
using CamTay.Learning.MoocPhotos;
using CamTay.People;
using CamTay.Platform;
using CamTay.Tests.Harness;
using CamTay.Tests.Imports;
using CamTay.Tests.Platform.Files;

namespace CamTay.Tests.Learning.MoocPhotos;

/// <summary>A learner's photo of her MOOC certificate: declared, then witnessed or refused.</summary>
public sealed class MoocPhotoTests
{
    private const string Mine = "/hoc/cua-toi/chung-nhan", Desk = "/hoc-tap/chung-nhan-mooc";

    [Fact]
    public async Task Binhs_photo_is_declared_until_his_head_has_looked_and_then_witnessed()
    {
        await using var host = await TestHost.Start();
        using var binh = await KnownAsBinh(host);
        (await Send(binh)).Location.ShouldBe(Mine);
        (await Standing(host)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Strength.ShouldBe(Strength.Declared), e => e.Source!.Account.ShouldBe(Source.Self));

        using var minh = await host.SignIn("Minh");
        var page = await minh.Open(await Waiting(minh));
        page.Text.ShouldContain("Giấy chứng nhận của Đỗ Hữu Bình");
        (await page.Submit(page.Form("[name=day]"), f => f["course"] = "KNS-02")).Location.ShouldBe(Desk);

        var entry = (await Standing(host)).ShouldHaveSingleItem();
        (entry.Strength, entry.Facts.Code, entry.Source!.Account, entry.Unit).ShouldBe((Strength.Witnessed, "KNS-02", "minh", Cast.Station));
        (await binh.Open(Mine)).Text.ShouldContain("có người chứng kiến");
        // A file says the same later: two entries of one course, which counts once.
        (await host.As("Thu").Import("mooc", "ma_can_bo,ma_khoa_hoc,ngay_hoan_thanh\nCB006,KNS-02,2026-05-15")).Counts().ShouldBe("1 0 0 0");
        (await minh.Open("/doi-chieu?nguon=mooc&phan=khop")).Document.QuerySelectorAll("#danh-sach tbody tr").ShouldHaveSingleItem().TextContent.Split("KNS-02").Length.ShouldBe(2);
        (await Send(binh, course: "KNS-02")).Text.ShouldContain("đã có");
    }

    [Fact]
    public async Task A_photo_that_nobody_has_looked_at_is_uncertain_in_the_reconciliation_and_leads_to_its_decision()
    {
        await using var host = await TestHost.Start();
        using var binh = await KnownAsBinh(host);
        await Send(binh);
        using var minh = await host.SignIn("Minh");
        (await minh.Open("/doi-chieu?nguon=mooc&phan=khop")).Document.QuerySelectorAll("#danh-sach tbody tr").ShouldBeEmpty();
        var line = (await minh.Open("/doi-chieu?nguon=mooc&phan=chua-ro")).Document.QuerySelectorAll("#danh-sach tbody tr").ShouldHaveSingleItem();
        line.TextContent.ShouldContain("Đỗ Hữu Bình");
        line.QuerySelector($"a[href^='{Desk}/']")!.GetAttribute("href").ShouldBe(await Waiting(minh));
        using var lan = await host.SignIn("Lan");
        (await lan.Open("/doi-chieu?nguon=mooc&phan=chua-ro")).Document.QuerySelector($"#danh-sach a[href^='{Desk}/']").ShouldBeNull("She does not decide on people.");
    }

    [Fact]
    public async Task A_corrected_day_takes_the_unit_of_that_day_and_who_decides_elsewhere_only_may_not()
    {
        await using var host = await TestHost.Start();
        (await host.As("Thu").Import("can-bo", $"ma_can_bo,so_dinh_danh,ho_ten,nhom_nghe,ma_don_vi,tu_ngay,den_ngay\nCB300,024190000300,Đỗ Thị Mai,dieu-duong,{Cast.Neighbour},2025-07-01,2026-03-31\nCB300,024190000300,Đỗ Thị Mai,dieu-duong,{Cast.Station},2026-04-01,")).Counts().ShouldBe("2 0 0 0");
        using var mai = await Known(host, "CB300");
        await Send(mai);
        using var minh = await host.SignIn("Minh");
        var hers = await minh.Open(await Waiting(minh));
        (await hers.Submit(hers.Form("[name=day]"), f => f["day"] = "2026-03-01")).Text.ShouldContain("không quyết định về nhân sự");
        using var ha = await host.SignIn("Hà");
        var page = await ha.Open(await Waiting(ha));
        (await page.Submit(page.Form("[name=day]"), f => f["day"] = "2026-03-01")).Location.ShouldBe(Desk);
        (await Standing(host)).ShouldHaveSingleItem().Unit.ShouldBe(Cast.Neighbour);
    }

    [Fact]
    public async Task Many_photos_are_one_duty_a_unit_and_the_desk_counts_and_pages_them()
    {
        await using var host = await TestHost.Start();
        using var binh = await KnownAsBinh(host);
        for (var n = 0; n < 3; n++) (await Send(binh, course: $"KNS-0{n}")).Location.ShouldBe(Mine);
        var subject = (await Standing(host))[0].Subject;
        await host.In((AppDb db) => db.InTransaction(() =>
        {
            for (var n = 0; n < 60; n++)
                db.Add(new MoocPhoto { Account = "hoa", Subject = subject, Unit = n < 2 ? Cast.Neighbour : Cast.Station, Course = $"KNS-{n + 10}", CompletedOn = new(2026, 5, 15), SentAt = host.Clock.GetUtcNow().AddMinutes(n + 1), EntryId = Guid.CreateVersion7() });
            return Task.FromResult(true);
        }));
        var today = LocalDays.DayOf(host.Clock.GetUtcNow());
        var duties = await host.In((IEnumerable<IDuties> all) => all.OfType<PhotoDuties>().Single().Open(today, today.AddDays(30)));
        duties.Select(d => (d.Unit, d.Vi)).ShouldBe([(Cast.Station, "Xem 61 giấy chứng nhận MOOC của Trạm Y tế phường Bắc Giang"), (Cast.Neighbour, "Xem 2 giấy chứng nhận MOOC của Trạm Y tế phường Đa Mai")], ignoreOrder: true);

        using var minh = await host.SignIn("Minh");
        var desk = await minh.Open(Desk);
        desk.Text.ShouldContain("61 giấy chứng nhận MOOC chờ xem");
        desk.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        (await minh.Open(Desk + "?page=2")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(11);
        using var ha = await host.SignIn("Hà");
        (await ha.Open(Desk)).Text.ShouldContain("63 giấy chứng nhận MOOC chờ xem");
        (await ha.Open(Desk + "?don-vi=" + Cast.Neighbour)).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await minh.Open(Desk + "?don-vi=" + Cast.Neighbour)).Document.QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_certificate_leaves_no_entry_and_says_why()
    {
        await using var host = await TestHost.Start();
        using var binh = await KnownAsBinh(host);
        await Send(binh);
        using var minh = await host.SignIn("Minh");
        var page = await minh.Open(await Waiting(minh));
        (await page.Submit(page.Form("[name=reason]"), f => f["reason"] = "?")).Text.ShouldContain("Ghi lý do");
        (await page.Submit(page.Form("[name=reason]"), f => f["reason"] = "Ảnh mờ, không đọc được tên")).Location.ShouldBe(Desk);
        (await Standing(host)).ShouldBeEmpty();
        (await binh.Open(Mine)).Text.ShouldContain("Ảnh mờ, không đọc được tên");
        (await page.Submit(page.Form("[name=day]"), _ => { })).Text.ShouldContain("đã được minh xử lý");
    }

    [Fact]
    public async Task The_neighbour_and_the_auditor_never_see_the_photo()
    {
        await using var host = await TestHost.Start();
        using var binh = await KnownAsBinh(host);
        await Send(binh);
        using var minh = await host.SignIn("Minh");
        var picture = Mine + (await Waiting(minh))[Desk.Length..] + "/anh";
        foreach (var (name, status) in new[] { ("Minh", HttpStatusCode.OK), ("Hà", HttpStatusCode.OK), ("Tú", HttpStatusCode.NotFound), ("Lan", HttpStatusCode.NotFound), ("Vinh", HttpStatusCode.NotFound), ("Quân", HttpStatusCode.NotFound) })
        {
            using var somebody = await host.SignIn(name);
            using var answer = await somebody.GetAsync(picture);
            answer.StatusCode.ShouldBe(status, name);
        }
        using var nobody = host.Nobody();
        (await nobody.GetAsync(picture)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        using var own = await binh.GetAsync(picture);
        own.Headers.CacheControl!.NoStore.ShouldBeTrue();
        Encoding.Latin1.GetString(await own.Content.ReadAsByteArrayAsync()).ShouldNotContain("Hanoi");
        using var tu = await host.SignIn("Tú");
        (await tu.Open(Desk)).Text.ShouldContain("Không có giấy chứng nhận nào chờ xem");
    }

    [Fact]
    public async Task What_is_no_photo_or_comes_from_an_unknown_account_is_refused_and_nothing_kept()
    {
        await using var host = await TestHost.Start();
        using var binh = await KnownAsBinh(host);
        (await Send(binh, photo: "<html>"u8.ToArray())).Text.ShouldContain("không phải ảnh");
        (await Send(binh, photo: Photos.Jpeg(100, 100))).Text.ShouldContain("100");
        (await Send(binh, course: "khóa số 1")).Text.ShouldContain("Mã khóa học chỉ gồm");
        (await Send(binh, day: "2026-12-01")).Text.ShouldContain("không ở tương lai");
        using var lan = await host.SignIn("Lan");
        (await Send(lan)).Text.ShouldContain("chưa được xác nhận");
        (await Standing(host)).ShouldBeEmpty();
        (await Send(binh)).Location.ShouldBe(Mine);
        (await Send(binh)).Text.ShouldContain("đang chờ xác nhận");
    }

    [Fact]
    public async Task Pictures_are_deleted_when_their_time_is_over_and_with_the_person()
    {
        await using var host = await TestHost.Start();
        using var binh = await KnownAsBinh(host);
        await Send(binh);
        using var minh = await host.SignIn("Minh");
        var page = await minh.Open(await Waiting(minh));
        await page.Submit(page.Form("[name=day]"), _ => { });
        (await host.In((AppDb db) => ForgetPictures.Forget(db, host.Clock.GetUtcNow().AddDays(89), default))).ShouldBe(0);
        (await host.In((AppDb db) => ForgetPictures.Forget(db, host.Clock.GetUtcNow().AddDays(91), default))).ShouldBe(1);
        await Send(binh, course: "KNS-09");
        var subject = (await Standing(host))[0].Subject;
        await host.In((IErasure erasure) => erasure.Erase(subject).ContinueWith(t => { t.GetAwaiter().GetResult(); return true; }, TaskScheduler.Default));
        (await binh.Open(Mine)).Text.ShouldContain("Chưa gửi giấy nào");
    }

    /// <summary>Hoa's account is confirmed to be nurse Bình of the station.</summary>
    private static Task<HttpClient> KnownAsBinh(TestHost host) => Known(host, "CB006");

    private static async Task<HttpClient> Known(TestHost host, string code)
    {
        var hoa = await host.SignIn("Hoa");
        var page = await hoa.Open("/hoc/cua-toi");
        await page.Submit(page.Form("#code"), form => form["code"] = code);
        using var minh = await host.SignIn("Minh");
        var team = await minh.Open("/hoc-tap");
        await team.Submit(team.Form(".todo form button.btn:not(.q)"), _ => { });
        return hoa;
    }

    private static async Task<WebPage> Send(HttpClient browser, string course = "KNS-01", string day = "2026-05-15", byte[]? photo = null)
    {
        var page = await browser.Open(Mine);
        return await page.Submit(page.Form("#Photo"), form =>
        {
            form.Attach("Photo", "giay.jpg", photo ?? Photos.Jpeg(800, 600, exif: "Hanoi"));
            (form["course"], form["day"], form["number"]) = (course, day, "CN-7");
        });
    }

    private static async Task<string> Waiting(HttpClient browser) =>
        (await browser.Open(Desk)).Document.QuerySelector($"a[href^='{Desk}/']")!.GetAttribute("href")!;

    private static async Task<List<Entry>> Standing(TestHost host) =>
        [.. (await host.In((ILedgerReader ledger) => ledger.OfPrefix("staff:"))).Where(e => e is { Verb: Verb.Completed, VoidedBy: null, Facts.Group: "mooc" })];
}
