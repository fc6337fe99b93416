using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Imports.Queue;

/// <summary>The queue as a table, on the screen and as a file.</summary>
internal static class QueueColumns
{
    public static QueueState StateOf(string? code) => code switch { "da-ghep" => QueueState.Matched, "bo-qua" => QueueState.Dismissed, _ => QueueState.Open };

    public static IReadOnlyList<Column<QueueItem>> Of(KindList kinds, Language l, QueueState state)
    {
        var columns = new List<Column<QueueItem>>
        {
            new("noi-dung", "Dòng ghi", "The row says", q => Says(q, kinds)) { Href = q => $"/hang-cho/{q.Id}" },
            new("loai", "Loại", "Kind", q => kinds.Find(q.Kind) is { } kind ? l[kind.Vi, kind.En] : q.Kind),
            new("vi-sao", "Vì sao chờ", "Why it waits", q => l[q.ReasonVi, q.ReasonEn]),
            new("luc", "Vào hàng chờ", "Queued since", q => q.AddedAt),
            new("tep", "Dòng của tệp", "Row of the file", q => q.Row) { Numeric = true, Href = q => $"/nhap-du-lieu/{q.ImportId}?dong={q.Row}#dong" },
        };
        if (state == QueueState.Open) return columns;
        columns.Add(new("ai", "Người xử lý", "Decided by", q => q.DecidedBy));
        columns.Add(new("xu-ly-luc", "Xử lý lúc", "Decided", q => q.DecidedAt));
        if (state == QueueState.Dismissed) columns.Add(new("ly-do", "Lý do", "Reason", q => q.DecisionReason));
        return columns;
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/hang-cho/xuat.{format}",
        async (string format, HttpRequest request, ReadQueue queue, KindList kinds, Language l, CancellationToken ct) =>
        {
            var state = StateOf(request.Query["trang-thai"]);
            var kind = request.Query["loai"].ToString();
            var (items, _) = await queue.List(state, kind.Length == 0 ? null : kind, TableQuery.From(request) with { Page = 1 }, 100_000, ct);
            return TableFile.Answer(format, Of(kinds, l, state), items, l, "hang-cho");
        }).RequireAuthorization(new NeedsAttribute(Permission.MatchPeople)).ExcludeFromDescription();

    /// <summary>The row's own words, in the order of its columns.</summary>
    public static string Says(QueueItem item, KindList kinds)
    {
        var cells = CellsJson.Read(item.Cells);
        return cells.Count == 0 || kinds.Find(item.Kind) is not { } kind ? "—" : string.Join(" · ", kind.Columns.Where(c => cells.ContainsKey(c.Name)).Select(c => cells[c.Name]));
    }
}
