using CamTay.Platform;

namespace CamTay.Plan.Obstacles;

/// <summary>Obstacles that wait for the department's answer.</summary>
internal sealed class ObstacleDuties(ReadObstacles obstacles) : IDuties
{
    private const int PlannersAfter = 5;

    public async Task<IReadOnlyList<Duty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default) =>
    [
        .. (await obstacles.All(ct)).Where(l => l.Obstacle.Unanswered && l.Due <= until).Select(l => new Duty(
            $"obstacle/{l.Obstacle.Id:N}", l.Obstacle.Unit, Permission.HandleObstacles, l.Due,
            $"Trả lời vướng mắc của {l.UnitName}", $"Answer the obstacle of {l.UnitName}", ObstacleWords.Address(l.Obstacle.Id))
        {
            Escalations = [new(PlannersAfter, Permission.ReviewUnitPlans)],
        }),
    ];
}
