using CamTay.People;
using CamTay.Platform;

namespace CamTay.Plan.UnitPlans;

/// <summary>Says on the first page which plans of units are missing, late or wait for approval.</summary>
internal sealed class UnitPlanAttention(ReadUnitPlans plans, IUnits units, IAccess access) : IAttention
{
    private const int DaysBefore = 14;

    public async Task<IReadOnlyList<AttentionItem>> Items(string unit, CancellationToken ct = default)
    {
        var below = await units.Subtree(unit, ct);
        var items = new List<AttentionItem>();
        foreach (var board in await plans.Boards(figures: false, ct))
        {
            var lines = board.Lines.Where(l => below.Contains(l.Unit.Code)).ToList();
            var day = new Language().Day(board.Owed.Obligation.Due);
            var open = lines.Count(l => l.Missing);
            if (open > 0 && lines[0].Today.DayNumber >= lines[0].Due.DayNumber - DaysBefore)
                items.Add(lines[0].Today > lines[0].Due
                    ? Item(Urgency.Overdue, open, $"{open} đơn vị chưa nộp kế hoạch, đã quá hạn", $"{open} units have not handed in their plan and are late", day)
                    : Item(Urgency.Waiting, open, $"{open} đơn vị chưa nộp kế hoạch", $"{open} units have not handed in their plan", day));
            if (lines.Count(l => l.State == UnitPlanState.Submitted) is > 0 and var waiting && access.May(Permission.ReviewUnitPlans, board.Owed.Plan.RootUnit))
                items.Add(Item(Urgency.Waiting, waiting, $"{waiting} kế hoạch đơn vị chờ duyệt", $"{waiting} plans of units wait for approval", day));
        }
        return items;
    }

    private static AttentionItem Item(Urgency urgency, int count, string vi, string en, string day) =>
        new(urgency, "clipboard-list", count, vi, en, "/ke-hoach-don-vi", "Xem", "Open") { DetailVi = $"Hạn {day}", DetailEn = $"Due {day}" };
}
