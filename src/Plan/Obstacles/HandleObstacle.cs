using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.Obstacles;

/// <summary>What becomes of an obstacle: the department's office routes, answers and closes it; the unit may close it too, or ask again.</summary>
internal sealed class HandleObstacle(AppDb db, IPlans plans, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task Route(Guid id, string department, CancellationToken ct = default) => Step(id, "routed", department, [Permission.HandleObstacles], async obstacle =>
    {
        var plan = await plans.Find(obstacle.Plan, ct: ct);
        if (plan is null || plan.Departments.All(d => d.Code != department)) throw new RefusedException(ObstacleRefusals.BadDepartment);
        obstacle.Route(department);
    }, ct);

    public Task Reply(Guid id, string text, CancellationToken ct = default) => Step(id, "answered", text, [Permission.HandleObstacles], obstacle =>
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
                if (obstacle is null || !access.May(Permission.ViewFigures, obstacle.Unit)) throw new RefusedException(ObstacleRefusals.None);
                if (!either.Any(p => access.May(p, obstacle.Unit))) throw new RefusedException(PlatformRefusals.NotAllowed);
                await act(obstacle);
                db.Add(new ObstacleStep { ObstacleId = id, At = clock.GetUtcNow(), Account = access.Account, Step = step, Text = text.Trim() });
                audit.Record("obstacle." + step, $"{id}");
            }, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(ObstacleRefusals.OutOfOrder);
        }
    }
}
