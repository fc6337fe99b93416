using CamTay.Platform.Yaml;
namespace CamTay.Plan.Reading;

/// <summary>What a section says for all its tasks, and a task for its contents; each is overruled by what stands nearer to the task.</summary>
internal sealed record TaskDefaults(string? Responsible, IReadOnlyList<string> Cooperating, IReadOnlyList<string> ShownBy, string? Evidence, IReadOnlyList<Inference> Inferred)
{
    public static readonly TaskDefaults None = new(null, [], [], null, []);

    public static TaskDefaults Of(MapReader map, TaskDefaults above, Names names)
    {
        var inferred = new List<Inference>();
        var (ownerGiven, helpersGiven) = (map.Node("chu_tri") is not null, map.Node("phoi_hop") is not null);
        var owner = Sourced.Department(map, "chu_tri", names, inferred);
        var helpers = Sourced.Departments(map, "phoi_hop", names, inferred);
        inferred.AddRange(above.Inferred.Where(i => i.Field == "responsible" ? !ownerGiven : !helpersGiven));
        var (shownBy, evidence) = (map.Texts("do_bang"), map.Text("bang_chung"));
        foreach (var target in shownBy) names.Mention(Named.Target, map.LineOf("do_bang"), map.At("do_bang"), target);
        var shown = shownBy.Count > 0 || evidence is not null;
        return new TaskDefaults(owner ?? above.Responsible, helpersGiven ? helpers : above.Cooperating,
            shown ? shownBy : above.ShownBy, shown ? evidence : above.Evidence, inferred);
    }
}
