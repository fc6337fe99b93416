using CamTay.Classes.Holding;
using CamTay.People;
using CamTay.Platform;
using CamTay.Platform.Documents;

namespace CamTay.Classes.Closing;

/// <summary>The official list on which people sign at the door, when there is neither phone nor network. Vietnamese, as its readers are.</summary>
internal static class SignInSheet
{
    /// <summary>Empty rows for people who come uninvited: they write who they are, the trainer adds them when she sends the picture.</summary>
    private const int RoomForOthers = 5;

    private static readonly Language Vi = new();

    public static OfficialDocument Of(Class of, Session session, Unit? unit, string superior, string place, IReadOnlyList<(StaffMember Member, string Unit)> people, IReadOnlyList<string> trainers, string address) => new()
    {
        Superior = superior.Length > 0 ? superior : null, Issuer = unit?.Name ?? of.Unit, Symbol = "DS-" + UnitKinds.Symbol(unit?.Kind ?? "khac"), Place = place, Year = session.Day.Year,
        Kind = "Danh sách", Subject = $"Người dự {ClassKinds.Name(of.Kind, Vi).ToLowerInvariant()} “{of.Title}”",
        Body =
        [
            new DocumentBlock.Paragraph($"Buổi học: {ClassWords.When(session, Vi)}. Địa điểm: {(of.Remote ? "từ xa" : of.Place)}. Mã lớp: {of.Code}."),
            new DocumentBlock.Paragraph($"Giảng viên: {(trainers.Count > 0 ? string.Join("; ", trainers) : "………")}."),
            new DocumentBlock.Table(new DocumentTable("Danh sách ký",
            [
                new("TT", 0.5, CellSide.Centre), new("Họ và tên", 2.1), new("Mã cán bộ", 0.9, CellSide.Centre), new("Đơn vị", 2.2), new("Giờ vào", 0.7, CellSide.Centre), new("Ký tên", 1.6),
            ],
            [
                .. people.Select((p, n) => (IReadOnlyList<DocumentCell>)[$"{n + 1}", p.Member.FullName, p.Member.Code, p.Unit, "", ""]),
                .. Enumerable.Range(people.Count + 1, RoomForOthers).Select(n => (IReadOnlyList<DocumentCell>)[$"{n}", "", "", "", "", ""]),
            ]) { LeastHeight = 30 }),
            new DocumentBlock.Paragraph("Người đến ngoài danh sách ghi họ tên, mã cán bộ, đơn vị vào dòng trống. Danh sách có ……… người ký tên. Chụp ảnh trang đã ký và gửi vào trang của buổi học; người thứ hai đối chiếu từng chữ ký với ảnh.") { Italic = true },
        ],
        Signature = new DocumentSignature(null, "NGƯỜI LẬP DANH SÁCH", null),
        Proof = new DocumentProof(address, ["Quét mã để mở trang của buổi học này", $"Mã lớp {of.Code}"]),
    };
}
