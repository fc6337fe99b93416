using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Learning.Sticking;

internal static class LessonColumns
{
    public static IReadOnlyList<Column<LessonLine>> Of(Language l, string? unit, string? months) =>
    [
        new("bai", "Bài học", "Lesson", x => x.Lesson.Title(l)) { Href = x => PageAddress.Of($"/hoc-tap/bai/{x.Lesson.Code}").With(("unit", unit), ("thang", months)) },
        new("cho", "Dành cho", "For", x => x.Lesson.ForCitizens ? l["người dân", "citizens"] : l["cán bộ", "staff"]),
        new("buoc", "Số bước", "Steps", x => x.Lesson.Steps.Count) { Numeric = true },
        new("lan", "Lần làm", "Tries", x => x.Begun) { Numeric = true },
        new("kho", "Bước hay vướng nhất", "Hardest step", x => x.Hardest is { } s ? $"{s.Number}. {s.Say}" : null),
        new("ty-le", "Vướng", "Stuck", x => x.Hardest?.Stuck) { Numeric = true, Percent = true },
    ];
}
