using CamTay.Classes.Holding;
using Microsoft.AspNetCore.Http;

namespace CamTay.Classes.Lists;

/// <summary>Which classes are asked for, on the screen and in the file alike.</summary>
/// <param name="View">When: <see cref="Coming"/>, <see cref="GoingOn"/> or <see cref="Past"/>; null: whenever.</param>
/// <param name="Serves">Plan and target, <c>plan/target</c>.</param>
internal sealed record ClassFilter(string? View, string? Unit, string? Kind, string? Plan, string? Serves)
{
    public const string Coming = "sap-hoc", GoingOn = "dang-hoc", Past = "da-hoc";

    public static readonly IReadOnlyList<(string Code, string Vi, string En)> Views = [(Coming, "Sắp học", "Coming"), (GoingOn, "Đang học", "Going on"), (Past, "Đã học", "Past")];

    public static ClassFilter From(IQueryCollection query) => new(Of(query, "xem"), Of(query, "don-vi"), Of(query, "loai"), Of(query, "ke-hoach"), Of(query, "phuc-vu"));

    public static string When(ClassLine line, DateTimeOffset now) => line.Over(now) ? Past : line.Going(now) ? GoingOn : Coming;

    public IReadOnlyList<ClassLine> Of(IEnumerable<ClassLine> lines, DateTimeOffset now) =>
        [.. lines.Where(x => Is(Unit, x.Class.Unit) && Is(Kind, x.Class.Kind) && Is(Plan, x.Class.Plan) && Is(Serves, $"{x.Class.Plan}/{x.Class.Target}") && Is(View, When(x, now)))];

    /// <summary>Without a wish: what is going on, what is coming, or else what there was.</summary>
    public static string First(IReadOnlyList<ClassLine> asked, DateTimeOffset now) =>
        asked.Any(x => x.Going(now)) ? GoingOn : asked.Any(x => !x.Over(now)) || asked.Count == 0 ? Coming : Past;

    private static string? Of(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } asked ? asked : null;

    private static bool Is(string? asked, string? value) => asked is null || asked == value;
}
