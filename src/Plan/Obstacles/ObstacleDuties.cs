using CamTay.Platform;

namespace CamTay.Plan.Obstacles;

/// <summary>Obstacles that wait for an answer, and answers that the unit has not yet said anything to.</summary>
internal sealed class ObstacleDuties(ReadObstacles obstacles, RoutedTo routed, IPlans plans, IWorkingDays days) : IDuties
{
    private const int OfficeAfter = 1, PlannersAfter = 5;
    /// <summary>Working days in which the unit reads an answer, and after which silence is taken for consent: it is still open on the screen, nobody is told again.</summary>
    internal const int ReadDays = 5, SilentDays = 15;
    /// <summary>So long after the plan's end somebody is still reminded.</summary>
    private const int GraceDays = 30;

    public async Task<IReadOnlyList<Duty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default)
    {
        var ends = (await plans.Current(ct)).ToDictionary(p => p.Code, p => p.Ends);
        var at = await routed.Staffed(ct);
        var living = (await obstacles.All(ct)).Where(l => ends.TryGetValue(l.Obstacle.Plan, out var end) && today <= end.AddDays(GraceDays)).ToList();
        return [.. living.Where(l => l.Obstacle.Unanswered).Select(l => Answer(l, at(l.Obstacle))).Concat(living.Select(l => Read(l, today)).OfType<Duty>()).Where(d => d.Due <= until)];
    }

    private Duty Answer(ObstacleLine line, string? department) => new($"obstacle/{line.Obstacle.Id:N}", department ?? line.Obstacle.Unit,
        department is null ? Permission.HandleObstacles : Permission.AnswerObstacles, line.Due,
        $"Trả lời vướng mắc của {line.UnitName}{Mark(line).Vi}", $"Answer the obstacle of {line.UnitName}{Mark(line).En}", ObstacleWords.Address(line.Obstacle.Id))
    {
        Escalations = [.. department is null ? Array.Empty<Escalation>() : [new(OfficeAfter, Permission.HandleObstacles)], new(PlannersAfter, Permission.ReviewUnitPlans)],
    };

    private (string Vi, string En) Mark(ObstacleLine line) => days.Mark(LocalDays.DayOf(line.Obstacle.RaisedAt), line.Due);

    private Duty? Read(ObstacleLine line, DateOnly today)
    {
        if (line.Obstacle is not { State: ObstacleState.Answered, AnsweredAt: { } at } obstacle) return null;
        var answered = LocalDays.DayOf(at);
        return today > days.After(answered, SilentDays) ? null : new Duty($"obstacle/{obstacle.Id:N}/answer", obstacle.Unit, Permission.RaiseObstacles, days.After(answered, ReadDays),
            $"Đọc trả lời về vướng mắc của {line.UnitName}: đóng lại, hoặc báo chưa giải quyết được", $"Read the answer to the obstacle of {line.UnitName}: close it, or say that it is not resolved", ObstacleWords.Address(obstacle.Id));
    }
}
