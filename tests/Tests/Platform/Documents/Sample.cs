using CamTay.Platform.Documents;

namespace CamTay.Tests.Platform.Documents;

/// <summary>A report with everything in it, and names that someone meant harm with.</summary>
internal static class Sample
{
    public const string Address = "https://camtay.example/xac-minh/0197f0a2";

    public static readonly string[] Hostile =
    [
        "=HYPERLINK(\"http://xau.example\",\"bấm\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "<w:br/> & \"ngoặc\" ]]>", "\u202Egnurt màrT\u202C",
        "a\0b\u0001c\u001F", "\uD800 nửa chữ", "Trạm Y tế 🏥", new string('W', 300), "e\u0302\u0301", "", "   ",
    ];

    public static OfficialDocument Report() => new()
    {
        Superior = "UBND tỉnh Bắc Ninh",
        Issuer = "Sở Y tế",
        Number = 5,
        Symbol = "BC-SYT",
        Place = "Bắc Ninh",
        Day = new DateOnly(2026, 2, 5),
        Year = 2026,
        Kind = "Báo cáo",
        Subject = "Kết quả thực hiện phong trào học tập số tháng 01 năm 2026",
        Addressees = ["UBND tỉnh Bắc Ninh", "Sở Khoa học và Công nghệ"],
        Bases = ["Căn cứ Kế hoạch số 94/KH-UBND ngày 03/4/2026", "Theo đề nghị của Trưởng phòng"],
        Body =
        [
            new DocumentBlock.Heading(1, "I. Kết quả"),
            new DocumentBlock.Heading(2, "1. Các chỉ tiêu"),
            new DocumentBlock.Paragraph("Đến ngày 31/01/2026 đã có 1.234 người hoàn thành khóa học, đạt 61,7 % so với mục tiêu; số liệu chi tiết theo từng đơn vị tại Phụ lục I và Phụ lục II kèm theo báo cáo này."),
            new DocumentBlock.Item("Chỉ tiêu 1: đúng lộ trình;"),
            new DocumentBlock.Table(Figures("Chỉ tiêu", 3)),
            new DocumentBlock.Heading(1, "II. Đề nghị"),
            new DocumentBlock.Paragraph("Đề nghị cấp trên xem xét."),
        ],
        Signature = new("KT. Giám đốc", "Phó Giám đốc", "Nguyễn Văn A"),
        Recipients = ["Như trên", "Ban Giám đốc;"],
        Archive = "VT, KHTH",
        Annexes =
        [
            new("Kết quả theo đơn vị", [new DocumentBlock.Table(Figures("Theo đơn vị", 60))]) { Landscape = true },
            new("Tên lạ", [new DocumentBlock.Table(Names())]),
        ],
        Proof = new(Address, ["Quét mã để kiểm tra báo cáo này trên hệ thống.", "Sổ 1.204.331 · gốc 9f2c4e7a…"]) { Query = "?size=1204331&root=nyxOeg", Facts = [("Nội dung, SHA-256", "=9f2c4e7a")] },
    };

    public static DocumentTable Figures(string name, int rows) => new(name,
        [new("TT", 0.5, CellSide.Centre), new("Đơn vị", 3), new("Đạt", 1, CellSide.Right), new("Tỷ lệ", 1, CellSide.Right)],
        [
            .. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<DocumentCell>)
                [$"{i}", $"Đơn vị số {i} của phường Đa Mai, tỉnh Bắc Ninh", new DocumentCell($"{i * 10}", i * 10), new DocumentCell("50 %", 0.5, true)]),
        ])
    { Caption = "Số liệu đến hết ngày báo cáo" };

    private static DocumentTable Names() => new("Tên: lạ/[1]", [new("Tên", 2), new("Ghi chú", 1)], [.. Hostile.Select(n => (IReadOnlyList<DocumentCell>)[n, "chữ"])]);
}
