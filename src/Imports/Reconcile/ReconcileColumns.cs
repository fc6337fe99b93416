using CamTay.Evidence;
using CamTay.Platform;
using CamTay.Platform.Ui;
using CamTay.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Imports.Reconcile;

/// <summary>The reconciliation as a table, on the screen and as a file.</summary>
internal static class ReconcileColumns
{
    public const string Name = "ten";

    public static IReadOnlyList<Column<ReconcileLine>> Of(ReconcileView view, IAccess access, Language l)
    {
        var columns = new List<Column<ReconcileLine>>
        {
            new(Name, "Cán bộ", "Person", x => x.Name ?? x.Subject),
            new("nhom", "Nhóm nghề", "Group", x => StaffGroups.Name(x.Person.Group, l)),
            new("don-vi", "Đơn vị", "Unit", x => x.UnitName),
        };
        if (view.Source is null)
        {
            columns.AddRange(ReconcileSource.All.Select((s, i) => new Column<ReconcileLine>(s.Code, s.Vi, s.En, x => Word(x.Of[i], l))));
            return columns;
        }
        if (view.Part is null) columns.Add(new("tinh-trang", "Tình trạng", "Standing", x => Word(x.Said.Standing, l)));
        if (view.Part is not Standing.Missing) columns.AddRange(Matched(view.Source, access, l));
        if (view.Part is null or Standing.Uncertain)
            columns.Add(new("hang-cho", "Chờ quyết định", "To be decided", x => x.Said.Standing != Standing.Uncertain ? null : Waits(x, l)) { Unsorted = true, Href = x => x.Decide });
        if (view.Part is null or Standing.Missing) columns.Add(new("hoi-ai", "Hỏi ai", "Whom to ask", x => x.Ask) { Unsorted = true });
        return columns;
    }

    private static string Waits(ReconcileLine line, Language l) => (line.Said.Declared, line.Decide) switch
    {
        (true, null) => l["tự khai, chưa ai xem", "declared, nobody has looked"],
        (true, _) => l["tự khai: xem và quyết định", "declared: look and decide"],
        (_, null) => l["dòng chờ ghép, do người khác quyết", "a waiting row, for others to decide"],
        _ => l["dòng chờ ghép: quyết định", "a waiting row: decide"],
    };

    private static IEnumerable<Column<ReconcileLine>> Matched(ReconcileSource source, IAccess access, Language l)
    {
        yield return new("ngay", "Ngày", "Day", x => x.Said.Latest?.Day) { Href = x => x.Said.Latest is { } e && access.May(Permission.ViewEvidence, e.Unit) ? $"/chung-cu/{e.Id}" : null };
        if (source.Group is not null)
            yield return new("khoa", "Khóa học", "Courses", x => string.Join(", ", x.Said.Entries.Select(e => e.Facts.Code).Distinct()));
        else yield return new("muc", "Mức", "Level", x => x.Said.Latest?.Facts.Value) { Numeric = true };
        yield return new("manh", "Độ mạnh", "Strength", x => x.Said.Latest is { } e ? FactWords.Of(e.Strength, l) : null);
        yield return new("tep", "Tệp và dòng", "File and row", x => x.Place is { } place ? l[$"{x.File ?? "tệp"}, dòng {place.Row}", $"{x.File ?? "file"}, row {place.Row}"] : null)
        { Unsorted = true, Href = x => x.Place is { } place && access.May(Permission.Import, x.Unit) ? $"/nhap-du-lieu/{place.Import}?dong={place.Row}#dong" : null };
    }

    public static string Word(Standing standing, Language l) => standing switch
    {
        Standing.Matched => l["đã khớp", "matched"],
        Standing.Uncertain => l["chưa rõ", "uncertain"],
        _ => l["còn thiếu", "missing"],
    };

    public static string Word(Joint joint, Language l) => joint switch
    {
        Joint.Both => l["có cả hai", "both"],
        Joint.First => l["chỉ có MOOC", "MOOC only"],
        Joint.Second => l["chỉ có VNeID", "VNeID only"],
        _ => l["chưa có gì", "neither"],
    };

    private static string Word(SourceStanding said, Language l) =>
        said is { Standing: Standing.Matched, Latest: { } latest } ? Word(said.Standing, l) + ", " + l.Day(latest.Day) : Word(said.Standing, l);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/doi-chieu/xuat.{format}", Export)
        .RequireAuthorization(new NeedsAttribute(Permission.ViewFigures)).ExcludeFromDescription();

    private static async Task<IResult> Export(string format, HttpRequest request, ReadReconciliation read, IAccess access, Language l, CancellationToken ct)
    {
        var view = ReconcileView.From(request.Query["nguon"], request.Query["phan"]);
        await read.Load(request.Query["unit"], view, ct);
        var columns = Of(view, access, l);
        return TableFile.Answer(format, columns, (await read.Show(view, columns, TableQuery.From(request), null, ct)).Shown, l, $"doi-chieu-{view.Code}");
    }
}
