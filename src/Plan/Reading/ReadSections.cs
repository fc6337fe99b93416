using CamTay.Platform.Yaml;
namespace CamTay.Plan.Reading;

/// <summary><c>muc</c>: the document in its own order, tasks inside their sections.</summary>
internal sealed class ReadSections(Names names, FaultList faults)
{
    private readonly ReadTasks tasks = new(names, faults);

    public List<PlanSection> Sections { get; } = [];

    public IReadOnlyList<PlanTask> Tasks => tasks.Found;

    public void From(MapReader plan)
    {
        plan.Required("muc");
        Walk(plan, null, TaskDefaults.None);
    }

    private void Walk(MapReader above, string? parent, TaskDefaults given)
    {
        foreach (var map in above.Maps("muc"))
        {
            var number = map.RequiredText("so");
            names.Declare(Named.Section, map.LineOf("so"), map.At("so"), number);
            Sections.Add(new PlanSection(number, map.RequiredText("tieu_de"), map.Text("nguyen_van") ?? "", parent) { Closing = map.Text("nguyen_van_cuoi") });
            var defaults = TaskDefaults.Of(map, given, names);
            foreach (var task in map.Maps("nhiem_vu")) tasks.One(task, number, null, defaults);
            Walk(map, number, defaults);
            map.Finish();
        }
    }
}
