using CamTay.Platform.Yaml;

namespace CamTay.Learning.Lessons;

/// <summary>Reads one step; what it presses must stand on its screen.</summary>
internal sealed class ReadStep(MapReader map, IReadOnlyDictionary<string, Screen> screens, Func<string, bool> hasVoice)
{
    private Screen? screen;

    public LessonStep Step()
    {
        var code = map.RequiredText("ma");
        map.Required("man_hinh");
        var on = Values.Word(map.Node("man_hinh"), map.At("man_hinh"), map.Faults, screens.Keys) ?? "";
        screen = screens.GetValueOrDefault(on);
        var say = map.RequiredText("noi");
        var voice = map.Text("giong");
        if (voice is not null && (voice.Contains('/', StringComparison.Ordinal) || !hasVoice(voice)))
            map.Faults.Add(map.LineOf("giong"), map.At("giong"), $"Không có tệp tiếng “{voice}” trong thư mục bài.", $"There is no recording “{voice}” in the lesson's folder.");
        map.Required("dung");
        var right = Rights();
        var step = new LessonStep(code, on, say, map.Text("doc") ?? say, voice, map.Text("goi_y"), right, [.. map.Maps("sai").Select(w => Wrong(w, right))])
        {
            Worked = map.Node("tinh_duoc") is { } worked && Values.Word(worked, map.At("tinh_duoc"), map.Faults, ["co"]) is not null,
        };
        map.Finish();
        return step;
    }

    /// <summary>Who does it unaided is not told what to type: it must be there to be read.</summary>
    /// <param name="told">What the learner has been told by then: situation, task, the screens up to this one.</param>
    public void CheckTyped(LessonStep step, string told)
    {
        if (step.Worked) return;
        foreach (var (field, values) in step.Right.SelectMany(r => r.Fields).Where(f => !f.Value.Any(v => Tells(told, v))))
            map.Faults.Add(map.LineOf("dung"), map.At("dung"), $"Giá trị “{values.FirstOrDefault()}” phải nhập vào “{field}” không có trên màn hình nào đến bước này, cũng không có trong tình huống hay việc. Viết nó ra, hoặc ghi “tinh_duoc: co” nếu người học tự tính.",
                $"The value “{values.FirstOrDefault()}” to type in “{field}” stands on no screen so far, nor in the situation or the task. Write it there, or say “tinh_duoc: co” if the learner works it out.");
    }

    private static bool Tells(string told, string value)
    {
        var (text, looked) = (Plain(told), Plain(value));
        for (var at = text.IndexOf(looked, StringComparison.Ordinal); at >= 0 && looked.Length > 0; at = text.IndexOf(looked, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + looked.Length == text.Length || !char.IsLetterOrDigit(text[at + looked.Length]))) return true;
        return false;
    }

    private static string Plain(string text) => string.Join(' ', text.Normalize(System.Text.NormalizationForm.FormC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private List<RightAct> Rights()
    {
        if (map.Map("dung") is not { } dung) return [];
        var several = dung.Maps("mot_trong");
        var acts = several.Count > 0 ? several.Select(Right).ToList() : [Right(dung)];
        dung.Finish();
        return acts;
    }

    private RightAct Right(MapReader one)
    {
        var act = Act(one, one.RequiredText("bam"), "bam", screen);
        var fields = new Dictionary<string, IReadOnlyList<string>>();
        if (one.Map("nhap") is { } values)
        {
            foreach (var field in screen?.All.Where(p => p.Tag == "nhap").Select(p => p["id"]!).Where(f => values.Node(f) is not null) ?? [])
                fields[field] = values.Texts(field);
            values.Finish();
        }
        if (one.Path.Contains("mot_trong", StringComparison.Ordinal)) one.Finish();
        return new RightAct(act, fields);
    }

    private WrongAct Wrong(MapReader one, IReadOnlyList<RightAct> right)
    {
        var (act, field, to, back) = (one.Text("bam"), one.Text("nhap_sai"), one.Text("den"), one.Text("tro_ve"));
        if ((act is null) == (field is null))
            one.Faults.Add(one.Line, one.Path, "Một lỗi hay gặp có đúng một trong hai: “bam” hoặc “nhap_sai”.", "A mistake has exactly one of “bam” and “nhap_sai”.");
        if (act is not null) Act(one, act, "bam", screen);
        if (act is not null && right.Any(r => r.Act == act && r.Fields.Count == 0))
            one.Faults.Add(one.LineOf("bam"), one.At("bam"), $"“{act}” vừa là đúng vừa là sai.", $"“{act}” is both right and wrong.");
        if (field is not null && !right.Any(r => r.Fields.ContainsKey(field)))
            one.Faults.Add(one.LineOf("nhap_sai"), one.At("nhap_sai"), $"Bước này không nhập “{field}”.", $"This step does not fill in “{field}”.");
        if ((to is null) != (back is null))
            one.Faults.Add(one.Line, one.Path, "“den” và “tro_ve” phải đi cùng nhau: người học phải quay lại được.", "“den” and “tro_ve” go together: the learner must find back.");
        if (to is not null && !screens.ContainsKey(to))
            one.Faults.Add(one.LineOf("den"), one.At("den"), $"Không có màn hình “{to}”.", $"There is no screen “{to}”.");
        else if (back is not null) Act(one, back, "tro_ve", screens[to!]);
        var wrong = new WrongAct(act, field, one.RequiredText("vi_sao"), to, back);
        one.Finish();
        return wrong;
    }

    private static string Act(MapReader at, string act, string key, Screen? on)
    {
        if (on is not null && act.Length > 0 && !on.All.Any(p => p.Act == act))
        {
            var known = on.All.Select(p => p.Act).OfType<string>().ToList();
            var (vi, en) = Slips.Guess(act, known);
            at.Faults.Add(at.LineOf(key), at.At(key), $"Màn hình “{on.Code}” không có chỗ bấm “{act}”.{vi} Có: {string.Join(", ", known)}.", $"The screen “{on.Code}” has nothing to press called “{act}”.{en} It has: {string.Join(", ", known)}.");
        }
        return act;
    }
}
