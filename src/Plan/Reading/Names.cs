using CamTay.Platform.Yaml;
using System.Text.RegularExpressions;

namespace CamTay.Plan.Reading;

internal enum Named { Department, Target, Section, Task, Obligation }

/// <summary>Names that the file gives and names that it mentions; a mention of nothing and a name given twice are faults.</summary>
internal sealed partial class Names(FaultList faults)
{
    private readonly HashSet<(Named, string)> declared = [];
    private readonly List<(Named Kind, int Line, string Path, string Code)> mentions = [];
    private readonly List<(int Line, string Path, string From)> sources = [];

    public void Declare(Named kind, int line, string path, string code)
    {
        if (code.Length == 0) return;
        if (!Code().IsMatch(code))
            faults.Add(line, path, $"Mã “{code}” chỉ được gồm chữ không dấu, số, dấu chấm và gạch ngang.", $"The code “{code}” may only have plain letters, digits, points and hyphens.");
        if (!declared.Add((kind, code)))
            faults.Add(line, path, $"{Vi(kind)} “{code}” đã có ở trên.", $"The {En(kind)} “{code}” is already given above.");
    }

    public void Mention(Named kind, int line, string path, string? code)
    {
        if (!string.IsNullOrEmpty(code)) mentions.Add((kind, line, path, code));
    }

    /// <summary>"VI.4, VI.7": each part that reads like a number of the document must be a section or a task.</summary>
    public void MentionSource(int line, string path, string from) => sources.Add((line, path, from));

    public void Check()
    {
        foreach (var (kind, line, path, code) in mentions.Where(m => !declared.Contains((m.Kind, m.Code))))
        {
            var (vi, en) = Slips.Guess(code, declared.Where(d => d.Item1 == kind).Select(d => d.Item2));
            faults.Add(line, path, $"Không có {Vi(kind)} “{code}” trong tệp.{vi}", $"The file has no {En(kind)} “{code}”.{en}");
        }
        foreach (var (line, path, from) in sources)
            foreach (var part in Parts(from).Where(p => PartNumber().IsMatch(p) && !declared.Contains((Named.Section, p)) && !declared.Contains((Named.Task, p))))
                faults.Add(line, path, $"Không có mục hay nhiệm vụ “{part}” trong tệp.", $"The file has no section or task “{part}”.");
    }

    public static IEnumerable<string> Parts(string from) => from.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Vi(Named kind) => kind switch
    {
        Named.Department => "phòng, đơn vị",
        Named.Target => "chỉ tiêu",
        Named.Section => "mục",
        Named.Task => "nhiệm vụ",
        _ => "nghĩa vụ",
    };

    private static string En(Named kind) => kind switch
    {
        Named.Department => "department",
        Named.Target => "target",
        Named.Section => "section",
        Named.Task => "task",
        _ => "obligation",
    };

    [GeneratedRegex("^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[IVX]+(\.[0-9A-Za-z]+)*$")]
    private static partial Regex PartNumber();
}
