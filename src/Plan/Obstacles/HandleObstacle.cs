using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.Obstacles;

/// <summary>What becomes of an obstacle: the office routes, answers and closes it; the department that it was routed to answers too; the unit may close it, or ask again.</summary>
internal sealed class HandleObstacle(AppDb db, IPlans plans, RoutedTo routed, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task Route(Guid id, string department, CancellationToken ct = default) => Step(id, "routed", department, [Permission.HandleObstacles], async obstacle =>
    {
        var plan = await plans.Find(obstacle.Plan, ct: ct);
        if (plan is null || plan.Departments.All(d => d.Code != department)) throw new RefusedException(ObstacleRefusals.BadDepartment);
        obstacle.Route(department);
    }, ct);

    public Task Reply(Guid id, string text, CancellationToken ct = default) => Step(id, "answered", text, [Permission.HandleObstacles, Permission.AnswerObstacles], obstacle =>
    {
        obstacle.Reply(text, clock.GetUtcNow());
        return Task.CompletedTask;
    }, ct);

    public Task AskAgain(Guid id, string text, CancellationToken ct = default) => Step(id, "asked-again", Obstacle.Written(text), [Permission.RaiseObstacles], obstacle =>
    {
        obstacle.AskAgain();
        return Task.CompletedTask;
    }, ct);

    public Task Close(Guid id, CancellationToken ct = default) => Step(id, "closed", "", [Permission.HandleObstacles, Permission.RaiseObstacles], obstacle =>
    {
        obstacle.Close(clock.GetUtcNow());
        return Task.CompletedTask;
    }, ct);

    private async Task Step(Guid id, string step, string text, IReadOnlyList<Permission> either, Func<Obstacle, Task> act, CancellationToken ct)
    {
        try
        {
            await db.InTransaction(async () =>
            {
                var obstacle = await db.Set<Obstacle>().FirstOrDefaultAsync(o => o.Id == id, ct);
                // An obstacle of another unit's is answered like one that does not exist.
                var ours = obstacle is not null && (await routed.Mine(ct)).Contains((obstacle.Plan, obstacle.Department));
                if (obstacle is null || (!ours && !access.May(Permission.ViewFigures, obstacle.Unit))) throw new RefusedException(ObstacleRefusals.None);
                // Who answers is decided by where it was routed to, not by the unit that raised it.
                if (!either.Any(p => p == Permission.AnswerObstacles ? ours : access.May(p, obstacle.Unit))) throw new RefusedException(PlatformRefusals.NotAllowed);
                await act(obstacle);
                db.Add(new ObstacleStep { ObstacleId = id, At = clock.GetUtcNow(), Account = access.Account, Step = step, Text = text.Trim() });
                audit.Record("obstacle." + step, $"{id}");
            }, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // what this one holds in memory is not what is kept
            throw new RefusedException(ObstacleRefusals.OutOfOrder);
        }
    }
}
