using CamTay.Platform.Yaml;
namespace CamTay.Plan.Reading;

/// <summary><c>nhiem_vu</c> and the contents below a task (<c>gom</c>).</summary>
internal sealed class ReadTasks(Names names, FaultList faults)
{
    private readonly List<PlanTask> found = [];

    public IReadOnlyList<PlanTask> Found => found;

    public void One(MapReader map, string section, string? partOf, TaskDefaults given)
    {
        var id = map.RequiredText("ma");
        names.Declare(Named.Task, map.LineOf("ma"), map.At("ma"), id);
        var own = TaskDefaults.Of(map, given, names);
        var inferred = own.Inferred.ToList();
        var (title, text) = (map.Text("tieu_de"), map.RequiredText("nguyen_van"));
        var from = Sourced.Day(map, "tu", "start", names, inferred);
        var due = Sourced.Day(map, "han", "due", names, inferred);
        var (steady, repeats) = (map.Word("thuong_xuyen", Terms.YesNo), map.Word("lap_lai", Terms.Repeats));
        Complain(map, own, from, due);
        var cooperating = own.Cooperating.Where(c => c != own.Responsible).ToList();
        if (cooperating.Count == 0) inferred.RemoveAll(i => i.Field == "cooperating");
        found.Add(new PlanTask(id, section, text, own.Responsible ?? "", cooperating, from, due, steady ?? due is null, own.ShownBy, own.Evidence,
            inferred.Count > 0 ? Sourced.Mark : null)
        { Title = title, PartOf = partOf, Repeats = repeats, Inferred = inferred });
        foreach (var content in map.Maps("gom")) One(content, section, id, own);
        map.Finish();
    }

    private void Complain(MapReader map, TaskDefaults own, DateOnly? from, DateOnly? due)
    {
        if (own.Responsible is null)
            faults.Add(map.Line, map.At("chu_tri"), "Chưa ghi ai chủ trì (ở nhiệm vụ hay ở mục).", "Nobody is responsible (neither in the task nor in its section).");
        if (own.ShownBy.Count == 0 && own.Evidence is null)
            faults.Add(map.Line, map.At("bang_chung"), "Chưa ghi điều gì cho thấy việc này đã làm: “do_bang” (chỉ tiêu) hoặc “bang_chung” (bằng lời).",
                "Nothing shows this task done: give “do_bang” (targets) or “bang_chung” (in words).");
        if (due < from)
            faults.Add(map.LineOf("han"), map.At("han"), "Hạn trước ngày bắt đầu.", "Due before it starts.");
    }
}
