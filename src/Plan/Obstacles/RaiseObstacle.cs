using CamTay.People;
using CamTay.Platform;

namespace CamTay.Plan.Obstacles;

/// <summary>A unit says what keeps it from carrying out a plan.</summary>
internal sealed class RaiseObstacle(AppDb db, IPlans plans, IUnits units, IAccess access, AuditLog audit, TimeProvider clock)
{
    public async Task<Guid> Raise(string plan, string unit, string theme, string task, string text, CancellationToken ct = default)
    {
        if (unit.Length == 0 || !(await units.All(ct)).ContainsKey(unit)) throw new RefusedException(ObstacleRefusals.NoUnit);
        access.Require(Permission.RaiseObstacles, unit);
        var document = await plans.Find(plan, ct: ct) ?? throw new RefusedException(PlanRefusals.NoPlan.With(plan));
        if (!(await units.Subtree(document.RootUnit, ct)).Contains(unit)) throw new RefusedException(ObstacleRefusals.NoUnit);
        if (!ObstacleThemes.Known(theme)) throw new RefusedException(ObstacleRefusals.BadTheme);
        if (task.Length > 0 && document.Tasks.All(t => t.Id != task)) throw new RefusedException(ObstacleRefusals.BadTask.With(task));
        var raised = new Obstacle
        {
            Plan = plan, Unit = unit, Theme = theme, Task = task, Text = Obstacle.Written(text), RaisedAt = clock.GetUtcNow(), RaisedBy = access.Account,
        };
        await db.InTransaction(() =>
        {
            db.Add(raised);
            db.Add(new ObstacleStep { ObstacleId = raised.Id, At = raised.RaisedAt, Account = access.Account, Step = "raised" });
            audit.Record("obstacle.raised", $"{raised.Id}", $"{plan}/{unit}/{theme}");
            return Task.CompletedTask;
        }, ct);
        return raised.Id;
    }
}
