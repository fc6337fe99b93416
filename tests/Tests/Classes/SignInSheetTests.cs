using System.Security.Cryptography;
using CamTay.Classes.Closing;
using CamTay.Classes.Holding;
using CamTay.People;
using CamTay.Platform.Documents;
using CamTay.Platform.Documents.Docx;
using CamTay.Platform.Documents.Pdf;
using CamTay.Tests.Reporting;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamTay.Tests.Classes;

/// <summary>The list that people sign at the door.</summary>
public sealed class SignInSheetTests
{
    /// <summary>The list is not frozen, so its form may change; when it does, look at a printed page before writing the new hashes down.</summary>
    [Fact]
    public void The_list_is_the_one_that_was_looked_at()
    {
        var sheet = Sheet();
        Convert.ToHexStringLower(SHA256.HashData(DocxFile.Write(sheet))).ShouldBe(Golden.Sum("lop.docx"));
        Convert.ToHexStringLower(SHA256.HashData(PdfFile.Write(sheet))).ShouldBe(Golden.Sum("lop.pdf"));
    }

    [Fact]
    public void Every_row_has_room_for_a_signature_and_the_header_is_repeated()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(DocxFile.Write(Sheet())), false);
        new OpenXmlValidator().Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var table = word.MainDocumentPart!.Document.Descendants<Table>().Single(t => t.Descendants<TableHeader>().Any());
        var rows = table.Elements<TableRow>().Skip(1).ToList();
        rows.Count.ShouldBe(34 + 5, "Room for five who come uninvited.");
        rows[^1].Elements<TableCell>().Select(c => c.InnerText).ShouldBe(["39", "", "", "", "", ""]);
        rows.ShouldAllBe(r => r.TableRowProperties!.GetFirstChild<TableRowHeight>()!.Val!.Value >= 560); // about a centimetre
        word.MainDocumentPart.Document.InnerText.ShouldContain("Nguyễn Thị Hồng Nhung Phương Thảo 34");
    }

    internal static OfficialDocument Sheet()
    {
        var id = Guid.Parse("0197f0a2-5c1e-7000-8000-0000000000c1");
        var held = new Class { Id = id, Code = "LOP-2026-017", Kind = ClassKinds.All[0].Code, Title = "Hướng dẫn người bệnh đặt lịch khám và thanh toán không dùng tiền mặt tại khu vực chờ khám", Unit = "TTYT-01", Place = "Hội trường tầng 2, Trung tâm Y tế khu vực Yên Thế - Tân Yên", Guests = "Thiếu tá Lê Văn Ví Dụ, Công an tỉnh" };
        var session = new Session { Id = id, ClassId = id, StartsAt = new DateTimeOffset(2026, 6, 5, 1, 0, 0, TimeSpan.Zero), EndsAt = new DateTimeOffset(2026, 6, 5, 4, 30, 0, TimeSpan.Zero) };
        var unit = new Unit("TTYT-01", "Trung tâm Y tế khu vực Yên Thế - Tân Yên", "trung-tam-y-te", "SYT-BN", null, null, new DateOnly(2025, 7, 1), null);
        var people = Enumerable.Range(1, 34).Select(i => (new StaffMember($"S{i}", $"CB{i:000}", i % 3 == 1 ? $"Nguyễn Thị Hồng Nhung Phương Thảo {i}" : $"Vàng A Páo {i}", "TTYT-01", "dieu-duong", null), i % 2 == 0 ? "Trạm Y tế xã Xuân Lương" : "Khoa Hồi sức tích cực - Chống độc, Trung tâm Y tế khu vực Yên Thế - Tân Yên")).ToList();
        return SignInSheet.Of(held, session, unit, "Sở Y tế Bắc Ninh", "Bắc Ninh", people, ["Trần Thị Lan", held.Guests], "https://camtay.example/lop-hoc/0197f0a2/buoi/c1/ky-giay");
    }
}
