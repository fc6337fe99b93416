using CamTay.Demo.Staff;
using CamTay.Demo.Structure;
using CamTay.People;

namespace CamTay.Demo.Story.Acts;

/// <summary>The registers of units and staff at the founding, and every change on the day on which it became known.</summary>
internal static class Registers
{
    public static void Write(World world, Pen pen)
    {
        Units(world, pen);
        var turns = world.Turns;
        if (turns is { Merged: { } merged, Successor: { } successor })
            pen.Add(new Step.Merge(Turns.MergeDay.AddDays(-5).At(9), merged.Code, successor.Code, Turns.MergeDay));
        Staff(world, pen);
    }

    private static void Units(World world, Pen pen)
    {
        foreach (var day in world.Units.GroupBy(u => u.Known ?? world.Days.Founding))
            pen.Add(new Step.Units(day.Key.At(8), [.. day.Select(u => Row(u) with { To = null })]));
        if (world.Turns.Closed is { } closed) pen.Add(new Step.Units(Turns.CloseDay.AddDays(-8).At(8), [Row(closed)]));
        if (world.Turns is { Moved: { } moved, MovedTo: { } centre })
            pen.Add(new Step.Units(Turns.MoveDay.AddDays(2).At(8), [Row(moved) with { Parent = centre, From = Turns.MoveDay }]));
    }

    private static void Staff(World world, Pen pen)
    {
        var founding = world.People.Where(p => p.Jobs[0].Known <= world.Days.Founding).ToList();
        foreach (var (rows, number) in founding.Chunk(2000).Select((rows, number) => (rows, number)))
            pen.Add(new Step.Staff(world.Days.Founding.At(9, number), [.. rows.Select(p => Row(p, p.Jobs[0] with { To = null }))]));
        var changes = world.People.SelectMany(p => Changes(p, world.Days).Select(c => (c.Known, Row: Row(p, c.Job))));
        foreach (var day in changes.GroupBy(c => c.Known))
            pen.Add(new Step.Staff(day.Key.At(8, 30), [.. day.Select(c => c.Row)]));
    }

    /// <summary>What became known after the founding, the end of an employment before the next one.</summary>
    private static IEnumerable<(DateOnly Known, Job Job)> Changes(DemoPerson person, StoryDays days)
    {
        for (var i = 0; i < person.Jobs.Count; i++)
        {
            var job = person.Jobs[i];
            if (job.Known > days.Founding) yield return (job.Known, job with { To = null });
            if (job.To is null) continue;
            var next = i + 1 < person.Jobs.Count ? person.Jobs[i + 1] : null;
            if (next is not null) yield return (next.Known, job);
            else yield return (job.To.Value.AddDays(1).NoLaterThan(days.Last), job);
        }
    }

    private static UnitRow Row(DemoUnit unit) => new(unit.Code, unit.Name, unit.Kind, unit.Parent, unit.Commune, unit.FacilityCode, unit.From, unit.To);

    private static EmploymentRow Row(DemoPerson p, Job job) =>
        new(p.Code, p.PersonalId, p.FullName, p.Birth, p.Woman ? "nu" : "nam", p.Group, p.Title, job.Unit.Code, job.From, job.To, p.Phone, p.Email);
}
