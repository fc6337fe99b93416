using CamTay.People;

namespace CamTay.Tests.Harness;

/// <summary>Someone with an account: what they are called in a test, and the role that they hold at a unit.</summary>
public sealed record Actor(string Name, string Account, string Role, string Unit);

/// <summary>The named people of the tests and the small province in which they work.</summary>
public static class Cast
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "hoa ban nở trắng 26";

    public const string Province = "SYT-BN", Planning = "SYT-BN-KHTH", Office = "SYT-BN-VP", Hospital = "BV-01", Ward = "BV-01-NOI",
        OtherWard = "BV-01-HSCC", Centre = "TTYT-01", Station = "TYT-07210", Neighbour = "TYT-07228", StationBelowCentre = "TYT-07246", OtherProvince = "SYT-HG";

    public static readonly DateOnly Founded = new(2025, 7, 1);

    public static readonly IReadOnlyList<UnitRow> Units =
    [
        Unit(Province, "Sở Y tế tỉnh Bắc Ninh", "so", null),
        Unit(Planning, "Phòng Kế hoạch – Tổng hợp", "phong", Province),
        Unit(Office, "Văn phòng Sở", "phong", Province),
        Unit(Hospital, "Bệnh viện Đa khoa số 1", "benh-vien", Province),
        Unit(Ward, "Khoa Nội", "khac", Hospital),
        Unit(OtherWard, "Khoa Hồi sức cấp cứu", "khac", Hospital),
        Unit(Centre, "Trung tâm Y tế số 1", "trung-tam-y-te", Province),
        Unit(Station, "Trạm Y tế phường Bắc Giang", "tram-y-te", Province, "07210"),
        Unit(Neighbour, "Trạm Y tế phường Đa Mai", "tram-y-te", Province, "07228"),
        Unit(StationBelowCentre, "Trạm Y tế xã Xuân Lương", "tram-y-te", Centre, "07246"),
        Unit(OtherProvince, "Sở Y tế tỉnh Hà Giang", "so", null),
    ];

    /// <summary>Three at Lan's station, two at the neighbour's, two nurses in the hospital, one below the centre.</summary>
    public static readonly IReadOnlyList<EmploymentRow> Staff =
    [
        Employed("CB001", "024190000001", "Nguyễn Thị An", "dieu-duong", Ward, "0912000001"),
        Employed("CB002", "024190000002", "Vàng A Páo", "y-te-thon-ban", StationBelowCentre, "0912000002"),
        Employed("CB003", "024190000003", "Trần Thị Lan", "hanh-chinh", Station, "0912000003"),
        Employed("CB004", "024190000004", "Phạm Văn Minh", "bac-si", Station, "0912000004"),
        Employed("CB005", "024190000005", "Lê Thị Thu", "hanh-chinh", Planning, "0912000005"),
        Employed("CB006", "024190000006", "Đỗ Hữu Bình", "dieu-duong", Station, "0912000006"),
        Employed("CB007", "024190000007", "Hoàng Thị Sen", "hanh-chinh", Neighbour, "0912000007"),
        Employed("CB008", "024190000008", "Ngô Quang Tú", "bac-si", Neighbour, "0912000008"),
        Employed("CB009", "024190000009", "Bùi Thị Yến", "dieu-duong", OtherWard, "0912000009"),
    ];

    /// <summary>One account for each role, and a few to be the neighbour.</summary>
    public static readonly IReadOnlyList<Actor> Actors =
    [
        new("Lan", "lan", Roles.Reporter, Station),
        new("Minh", "minh", Roles.UnitHead, Station),
        new("Sen", "sen", Roles.Reporter, Neighbour),
        new("Tú", "tu", Roles.UnitHead, Neighbour),
        new("An", "an", Roles.Learner, Ward),
        new("Páo", "pao", Roles.Learner, StationBelowCentre),
        new("Hoa", "hoa", Roles.Supporter, Station),
        new("Thu", "thu", Roles.Planning, Province),
        new("Vinh", "vinh", Roles.Auditor, Province),
        new("Quân", "quan", Roles.Administrator, ""),
        new("Dũng", "dung", Roles.Leader, Province),
        new("Oanh", "oanh", Roles.Office, Province),
        new("Hà", "ha", Roles.Personnel, Province),
        new("Nga", "nga", Roles.Professional, Province),
        new("Tài", "tai", Roles.Finance, Province),
        new("Cường", "cuong", Roles.Cdc, Province),
        new("Giàng", "giang", Roles.Planning, OtherProvince),
    ];

    public static Actor Find(string name) =>
        Actors.SingleOrDefault(a => a.Name == name) ?? throw new ArgumentException($"Nobody in the cast is called {name}.");

    private static UnitRow Unit(string code, string name, string kind, string? parent, string? commune = null) =>
        new(code, name, kind, parent, commune, null, Founded, null);

    private static EmploymentRow Employed(string code, string personalId, string name, string group, string unit, string phone) =>
        new(code, personalId, name, null, null, group, null, unit, Founded, null, phone, null);
}
