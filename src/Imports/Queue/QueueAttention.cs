using CamTay.People;
using CamTay.Platform;

namespace CamTay.Imports.Queue;

/// <summary>Says on the first page that rows wait for a person to decide whose they are.</summary>
internal sealed class QueueAttention(ReadQueue queue, IUnits units) : IAttention
{
    public async Task<IReadOnlyList<AttentionItem>> Items(string unit, CancellationToken ct = default)
    {
        var count = await queue.CountIn(await units.Subtree(unit), ct);
        if (count == 0) return [];
        return
        [
            new(Urgency.Waiting, "list-checks", count, $"{count} dòng trong tệp chưa ghép được với người", $"{count} rows of files wait for their person",
                "/hang-cho", "Ghép", "Match") { DetailVi = "Chưa được tính vào chỉ tiêu nào cho đến khi có người quyết định", DetailEn = "They count in no target until someone decides" },
        ];
    }
}
