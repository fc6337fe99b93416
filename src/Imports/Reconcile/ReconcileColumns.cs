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
    public static IReadOnlyList<Column<ReconcileLine>> Of(ReconcileSource source, Standing? part, IAccess access, Language l)
    {
        var columns = new List<Column<ReconcileLine>>
        {
            new("ten", "Cán bộ", "Person", x => x.Name ?? x.Subject),
            new("nhom", "Nhóm nghề", "Group", x => StaffGroups.Name(x.Group, l)),
            new("don-vi", "Đơn vị", "Unit", x => x.UnitName),
        };
        if (part is null) columns.Add(new("tinh-trang", "Tình trạng", "Standing", x => Word(x.Standing, l)));
        if (part is null or Standing.Matched) columns.AddRange(Matched(source, access, l));
        if (part is null or Standing.Uncertain)
            columns.Add(new("hang-cho", "Dòng chờ ghép", "Waiting row", x => x.Standing != Standing.Uncertain ? null : x.Waiting is null ? l["có, do người khác quyết", "yes, for others to decide"] : l["quyết định", "decide"])
            { Href = x => x.Waiting is { } item ? $"/hang-cho/{item}" : null });
        if (part is null or Standing.Missing) columns.Add(new("hoi-ai", "Hỏi ai", "Whom to ask", x => x.Ask));
        return columns;
    }

    private static IEnumerable<Column<ReconcileLine>> Matched(ReconcileSource source, IAccess access, Language l)
    {
        yield return new("ngay", "Ngày", "Day", x => x.Latest?.Day) { Href = x => x.Latest is { } e && access.May(Permission.ViewEvidence, e.Unit) ? $"/chung-cu/{e.Id}" : null };
        if (source.Group is not null)
            yield return new("khoa", "Khóa học", "Courses", x => string.Join(", ", x.Entries.Select(e => e.Facts.Code).Distinct()));
        else yield return new("muc", "Mức", "Level", x => x.Latest?.Facts.Value) { Numeric = true };
        yield return new("manh", "Độ mạnh", "Strength", x => x.Latest is { } e ? FactWords.Of(e.Strength, l) : null);
        yield return new("tep", "Tệp và dòng", "File and row", x => x.Place is { } place ? l[$"{x.File ?? "tệp"}, dòng {place.Row}", $"{x.File ?? "file"}, row {place.Row}"] : null)
        { Href = x => x.Place is { } place && access.May(Permission.Import, x.Unit) ? $"/nhap-du-lieu/{place.Import}?dong={place.Row}#dong" : null };
    }

    public static string Word(Standing standing, Language l) => standing switch
    {
        Standing.Matched => l["đã khớp", "matched"],
        Standing.Uncertain => l["chưa rõ", "uncertain"],
        _ => l["còn thiếu", "missing"],
    };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/doi-chieu/xuat.{format}", Export)
        .RequireAuthorization(new NeedsAttribute(Permission.ViewFigures)).ExcludeFromDescription();

    private static async Task<IResult> Export(string format, HttpRequest request, ReadReconciliation read, IAccess access, Language l, CancellationToken ct)
    {
        var (source, part) = (ReconcileSource.Of(request.Query["nguon"]), StandingWords.Of(request.Query["phan"]));
        await read.Load(request.Query["unit"], source, part, ct);
        var columns = Of(source, part, access, l);
        return TableFile.Answer(format, columns, TableQuery.From(request).Apply(columns, read.Lines, l), l, $"doi-chieu-{source.Code}");
    }
}
