using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Plan.Obstacles;

/// <summary>How obstacles are said, on the screen and in files.</summary>
internal static class ObstacleWords
{
    public static string State(ObstacleState state, Language l) => state switch
    {
        ObstacleState.Open => l["Mới nêu", "Raised"],
        ObstacleState.Routed => l["Đã chuyển, chờ trả lời", "Routed, waiting for its answer"],
        ObstacleState.Answered => l["Đã trả lời", "Answered"],
        _ => l["Đã đóng", "Closed"],
    };

    public static string Kind(ObstacleState state) => state switch { ObstacleState.Closed => "ok", ObstacleState.Answered => "plain", _ => "warn" };

    public static string Step(string step, Language l) => step switch
    {
        "raised" => l["Nêu", "Raised"],
        "routed" => l["Chuyển", "Routed"],
        "answered" => l["Trả lời", "Answered"],
        "asked-again" => l["Chưa giải quyết được", "Not resolved yet"],
        _ => l["Đóng", "Closed"],
    };

    public static IReadOnlyList<Column<ObstacleLine>> Columns(Language l) =>
    [
        new("noi-dung", "Vướng mắc", "Obstacle", x => x.Obstacle.Text) { Href = x => Address(x.Obstacle.Id) },
        new("don-vi", "Đơn vị", "Unit", x => x.UnitName),
        new("chu-de", "Chủ đề", "Theme", x => ObstacleThemes.Name(x.Obstacle.Theme, l)),
        new("tinh-trang", "Tình trạng", "State", x => State(x.Obstacle.State, l)),
        new("noi-giai-quyet", "Nơi giải quyết", "Routed to", x => x.Department),
        new("ngay-neu", "Ngày nêu", "Raised", x => LocalDays.DayOf(x.Obstacle.RaisedAt)),
        new("cho", "Số ngày chờ", "Days waited", x => x.Age) { Numeric = true },
        new("han", "Hẹn trả lời", "Answer by", x => x.Due),
        new("qua-han", "Quá hẹn", "Late", x => x.Late),
    ];

    public static IReadOnlyList<Column<ThemeLine>> Themes(Language l) =>
    [
        new("chu-de", "Chủ đề", "Theme", x => ObstacleThemes.Name(x.Theme, l)) { Href = x => "/vuong-mac?xem=tat-ca&chu-de=" + x.Theme },
        new("so", "Số vướng mắc", "Obstacles", x => x.Count) { Numeric = true },
        new("don-vi", "Số đơn vị", "Units", x => x.Units) { Numeric = true },
        new("chua", "Chưa trả lời", "Unanswered", x => x.Unanswered) { Numeric = true },
        new("lau-nhat", "Chờ lâu nhất (ngày)", "Oldest (days)", x => x.Oldest) { Numeric = true },
    ];

    public static string Address(Guid id) => $"/vuong-mac/{id:N}";
}
