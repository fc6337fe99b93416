using CamTay.People;
using CamTay.Platform;

namespace CamTay.Plan.Obstacles;

/// <summary>Says on the first page which obstacles wait for an answer, and since when.</summary>
internal sealed class ObstacleAttention(ReadObstacles obstacles, IUnits units) : IAttention
{
    public async Task<IReadOnlyList<AttentionItem>> Items(string unit, CancellationToken ct = default)
    {
        var below = await units.Subtree(unit, ct);
        var waiting = (await obstacles.All(ct)).Where(l => l.Obstacle.Unanswered && below.Contains(l.Obstacle.Unit)).ToList();
        if (waiting.Count == 0) return [];
        var (late, oldest) = (waiting.Count(l => l.Late), waiting.Max(l => l.Age));
        return
        [
            new(late > 0 ? Urgency.Overdue : Urgency.Waiting, "triangle-alert", waiting.Count,
                $"{waiting.Count} vướng mắc chưa được trả lời", $"{waiting.Count} obstacles wait for an answer", "/vuong-mac", "Xem", "Open")
            {
                DetailVi = $"Chờ lâu nhất {oldest} ngày, {late} quá hẹn", DetailEn = $"The oldest for {oldest} days, {late} late",
            },
        ];
    }
}
