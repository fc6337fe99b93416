using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Send;

/// <summary>An import in a list.</summary>
internal sealed record ImportLine(Guid Id, string Kind, string FileName, string Account, DateTimeOffset ReceivedAt, ImportState State, int Total, int Accepted, int Unchanged, int Rejected, int Queued);

/// <summary>The latest imports that this account may see.</summary>
internal sealed class ListImports(AppDb db, IAccess access)
{
    private const int Most = 1_000;

    public async Task<IReadOnlyList<ImportLine>> Latest(CancellationToken ct)
    {
        var imports = db.Set<Import>().AsQueryable();
        if (access.UnitsFor(Permission.Import) is { } units)
        {
            var home = access.May(Permission.Import, "") ? units.Append("").ToList() : units.ToList();
            imports = imports.Where(i => i.Account == access.Account || home.Contains(i.Unit));
        }
        return await imports.OrderByDescending(i => i.ReceivedAt).Take(Most)
            .Select(i => new ImportLine(i.Id, i.Kind, i.FileName, i.Account, i.ReceivedAt, i.State, i.Total, i.Accepted, i.Unchanged, i.Rejected, i.Queued)).ToListAsync(ct);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/nhap-du-lieu/xuat.{format}",
        async (string format, HttpRequest request, ListImports list, KindList kinds, Language language, CancellationToken ct) =>
        {
            var columns = ImportColumns.Of(kinds, language);
            return TableFile.Answer(format, columns, TableQuery.From(request).Apply(columns, await list.Latest(ct), language), language, "nhap-du-lieu");
        }).RequireAuthorization(new NeedsAttribute(Permission.Import)).ExcludeFromDescription();
}

internal static class ImportColumns
{
    public static IReadOnlyList<Column<ImportLine>> Of(KindList kinds, Language l) =>
    [
        new("luc", "Lúc", "When", i => i.ReceivedAt),
        new("loai", "Loại", "Kind", i => kinds.Find(i.Kind) is { } kind ? l[kind.Vi, kind.En] : i.Kind),
        new("tep", "Tệp", "File", i => i.FileName) { Href = i => $"/nhap-du-lieu/{i.Id}" },
        new("ai", "Người gửi", "Sent by", i => i.Account),
        new("tinh-trang", "Tình trạng", "State", i => StateWords.Of(i.State, l)),
        new("dong", "Dòng", "Rows", i => i.Total) { Numeric = true },
        new("nhan", "Nhận", "Accepted", i => i.Accepted) { Numeric = true },
        new("khong-doi", "Không đổi", "Unchanged", i => i.Unchanged) { Numeric = true },
        new("tu-choi", "Từ chối", "Rejected", i => i.Rejected) { Numeric = true },
        new("cho", "Chờ ghép", "Queued", i => i.Queued) { Numeric = true },
    ];
}

internal static class StateWords
{
    public static string Of(ImportState state, Language l) => state switch
    {
        ImportState.Running => l["đang đọc", "running"],
        ImportState.Paused => l["tạm dừng", "paused"],
        ImportState.Finished => l["xong", "finished"],
        _ => l["dừng vì lỗi", "failed"],
    };
}
