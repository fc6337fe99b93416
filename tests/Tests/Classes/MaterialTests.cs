using System.Net;
using System.Text;
using CamTay.Classes.Files;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Classes;

public sealed class MaterialTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    [Fact]
    public async Task Lan_s_material_is_called_by_what_it_is_and_leaves_as_a_file()
    {
        await using var room = await Classroom.Open();
        using var lan = await room.Host.SignIn("Lan");
        (await Add(room, lan, "../../Bài \u202Ecod.exe", Pdf)).Location.ShouldNotBeNull();
        var kept = (await Kept(room)).ShouldHaveSingleItem();
        kept.Name.ShouldBe("Bài cod.pdf");
        using var given = await lan.GetAsync(kept.Address);
        (given.StatusCode, given.Content.Headers.ContentDisposition!.DispositionType).ShouldBe((HttpStatusCode.OK, "attachment"));
        given.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await given.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
    }

    [Fact]
    public async Task A_renamed_program_and_a_page_are_refused_and_leave_nothing()
    {
        await using var room = await Classroom.Open();
        using var lan = await room.Host.SignIn("Lan");
        (await Add(room, lan, "bai.pdf", Encoding.ASCII.GetBytes("MZ\u0090 a program"))).Text.ShouldContain("xét theo nội dung tệp");
        (await Add(room, lan, "bai.pdf", Encoding.ASCII.GetBytes("<html><script>alert(1)</script></html>"))).Text.ShouldContain("xét theo nội dung tệp");
        (await Kept(room)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_agreement_is_for_who_holds_the_class_and_materials_for_who_sees_it()
    {
        await using var room = await Classroom.Open();
        using var minh = await room.Host.SignIn("Minh");
        (await Add(room, minh, "thoa-thuan.pdf", Pdf, "thoa-thuan")).Location.ShouldNotBeNull();
        (await Add(room, minh, "bai-giang.pdf", [.. Pdf, 10], "tai-lieu")).Location.ShouldNotBeNull();
        await room.Invite(minh, Classroom.Binh);
        var (agreement, material) = ((await Kept(room)).Single(f => f.Purpose == Purpose.Agreement), (await Kept(room)).Single(f => f.Purpose == Purpose.Material));
        using var hoa = await room.Host.SignIn("Hoa");
        (await hoa.GetAsync(material.Address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await hoa.GetAsync(agreement.Address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var nobody = room.Host.Nobody();
        (await nobody.GetAsync(material.Address)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private static async Task<WebPage> Add(Classroom room, HttpClient browser, string name, byte[] content, string? kind = null)
    {
        var page = await browser.Open($"/lop-hoc/{room.Id:N}");
        return await page.Submit(page.Form("#tep"), form =>
        {
            form.Attach("tep", name, content);
            if (kind is not null) form["loai-tep"] = kind;
        });
    }

    private static Task<List<StoredFile>> Kept(Classroom room) => room.Host.In((AppDb db) => db.Set<StoredFile>().AsNoTracking().Where(f => f.ClassId == room.Id).ToListAsync());
}
