using System.Globalization;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Refreshers;

/// <summary>A row of a roster that was not taken, as the sheet numbers it.</summary>
internal sealed record RosterFault(int Row, string Reason);

/// <summary>What became of a roster: days taken, of how many people, and the rows that were not.</summary>
internal sealed record RosterAnswer(int Days, int People, IReadOnlyList<RosterFault> Faults);

/// <summary>
/// A unit's roster of a month, as a table of text (comma, semicolon or tab): staff code, day, shift. Every row is answered; a day that is given again
/// replaces what stood. Nothing of it is evidence: it only keeps reminders out of nights and sleep.
/// </summary>
internal sealed class TakeRoster(AppDb db, IStaff staff, IAccess access, AuditLog audit, Language l)
{
    public const int Most = 20_000;
    private const int FaultsShown = 100;

    private static readonly string[] Header = ["ma_can_bo", "ngay", "ca"];
    private static readonly string[] DayForms = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"];

    private static readonly Dictionary<string, char> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["S"] = 'S', ["C"] = 'C', ["D"] = 'D', ["Đ"] = 'D', ["N"] = 'N', ["T"] = 'T',
        ["sáng"] = 'S', ["chiều"] = 'C', ["đêm"] = 'D', ["nghỉ"] = 'N', ["trực"] = 'T', ["24"] = 'T', ["24h"] = 'T', ["trực 24"] = 'T', ["trực 24 giờ"] = 'T',
    };

    private sealed record Row(int Number, string Code, DateOnly Day, char Shift);

    public Task<RosterAnswer> Take(string? text, CancellationToken ct) => db.InTransaction(async () =>
    {
        access.Require(Permission.SuperviseTries);
        var (rows, faults) = Read(text ?? "");
        var members = await Members(rows, ct);
        var days = new Dictionary<(string Subject, DateOnly Day), char>();
        foreach (var row in rows)
            if (!members.TryGetValue(row.Code, out var member)) faults.Add(new(row.Number, l[$"Không có cán bộ nào mang mã “{row.Code}”.", $"No member of staff has the code “{row.Code}”."]));
            else if (!access.May(Permission.SuperviseTries, member.HomeUnit)) faults.Add(new(row.Number, l[$"“{row.Code}” không thuộc đơn vị của anh/chị.", $"“{row.Code}” is not of your unit."]));
            else days[(member.Subject, row.Day)] = row.Shift;
        await Keep(days, ct);
        var people = days.Keys.Select(d => d.Subject).Distinct().Count();
        if (days.Count > 0) audit.Record("roster.taken", access.HomeUnits.FirstOrDefault() ?? "", $"{people}/{days.Count}");
        return new RosterAnswer(days.Count, people, [.. faults.OrderBy(f => f.Row).Take(FaultsShown)]);
    }, ct);

    private (List<Row> Rows, List<RosterFault> Faults) Read(string text)
    {
        var lines = text.Normalize(System.Text.NormalizationForm.FormC).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, x => x.Trim().Length > 0);
        var mark = first < 0 ? ',' : new[] { '\t', ';', ',' }.First(m => m == ',' || lines[first].Contains(m, StringComparison.Ordinal));
        var places = first < 0 ? [] : Header.Select(h => Array.IndexOf([.. Cells(lines[first], mark).Select(c => c.ToLowerInvariant())], h)).ToArray();
        if (places.Length == 0 || places.Contains(-1) || lines.Length - first > Most + 1) throw new RefusedException(LearningRefusals.BadRoster.With(Most));
        var (rows, faults) = (new List<Row>(), new List<RosterFault>());
        for (var i = first + 1; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0) continue;
            var cells = Cells(lines[i], mark);
            string Cell(int n) => places[n] < cells.Length ? cells[places[n]] : "";
            if (!DateOnly.TryParseExact(Cell(1), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) faults.Add(new(i + 1, l[$"“{Cell(1)}” không phải ngày (như 05/12/2026).", $"“{Cell(1)}” is no day (as 05/12/2026)."]));
            else if (!Words.TryGetValue(Cell(2), out var shift)) faults.Add(new(i + 1, l[$"Không có ca “{Cell(2)}”. Dùng S, C, D, N hoặc T.", $"There is no shift “{Cell(2)}”. Use S, C, D, N or T."]));
            else rows.Add(new Row(i + 1, Cell(0), day, shift));
        }
        return (rows, faults);
    }

    private static string[] Cells(string line, char mark) => [.. line.Split(mark).Select(c => c.Trim().Trim('"').Trim())];

    private async Task<Dictionary<string, StaffMember>> Members(List<Row> rows, CancellationToken ct)
    {
        var codes = rows.Select(r => r.Code).Where(c => c.Length > 0).Distinct().ToList();
        var matches = await staff.Match([.. codes.Select(c => new PersonKeys(c, null, null))], ct);
        return codes.Zip(matches).Where(m => m.Second.Certain is not null).ToDictionary(m => m.First, m => m.Second.Certain!);
    }

    private async Task Keep(Dictionary<(string Subject, DateOnly Day), char> days, CancellationToken ct)
    {
        foreach (var some in days.GroupBy(d => d.Key.Subject).Chunk(200))
        {
            var subjects = some.Select(s => s.Key).ToList();
            var known = await db.Set<RosterDay>().Where(d => subjects.Contains(d.Subject)).ToDictionaryAsync(d => (d.Subject, d.Day), ct);
            foreach (var (key, shift) in some.SelectMany(s => s))
                if (known.TryGetValue(key, out var row)) row.Shift = shift.ToString();
                else db.Add(new RosterDay { Subject = key.Subject, Day = key.Day, Shift = shift.ToString() });
        }
        await db.SaveChangesAsync(ct);
    }
}
