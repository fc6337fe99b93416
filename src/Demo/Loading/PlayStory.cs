using CamTay.Demo.Story;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Demo.Loading;

/// <summary>Lets the story happen: each step through the same door that real life uses, at its own time.</summary>
internal sealed class PlayStory(AppDb db, ILedger ledger, IRegistry registry, IPseudonyms pseudonyms, ITreeHeads heads, SendFile files, IServiceScopeFactory scopes, StoryClock clock)
{
    private static readonly Source Register = new("khth", "Sổ đăng ký (mô phỏng)");

    /// <param name="told">Called with the day that was told and the share that is done.</param>
    public async Task Play(IReadOnlyList<Step> steps, Action<DateOnly, double> told, CancellationToken ct)
    {
        try
        {
            var done = 0;
            foreach (var day in steps.GroupBy(s => LocalDays.DayOf(s.At)))
            {
                var runs = Runs(day).ToList();
                for (var i = 0; i < runs.Count; i++)
                {
                    if (runs[i][0] is Step.Parts parts) await Parts(parts.At, i + 1 < runs.Count ? runs[i + 1][0].At : parts.At.AddHours(1), ct);
                    else await Play(runs[i], ct);
                }
                // The day's signed head, as in real life.
                clock.Set(day.Key.At(23, 55));
                await heads.Now(ct);
                done += day.Count();
                told(day.Key, (double)done / steps.Count);
            }
        }
        finally { clock.Set(null); }
    }

    private async Task Parts(DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        clock.Set(from);
        await using var scope = scopes.CreateAsyncScope();
        var parts = scope.ServiceProvider.GetServices<IStoryPart>().ToList();
        // One after the other: the ledger's clock never goes back.
        var slot = (until - from) / Math.Max(1, parts.Count);
        for (var i = 0; i < parts.Count; i++) await parts[i].Tell(from + slot * i, from + slot * (i + 1), at => clock.Set(at), ct);
    }

    /// <summary>Neighbouring appends share a transaction; everything else has its own.</summary>
    private static IEnumerable<IReadOnlyList<Step>> Runs(IEnumerable<Step> day)
    {
        var run = new List<Step>();
        foreach (var step in day)
        {
            if (run.Count > 0 && (step is not Step.Entries || run[0] is not Step.Entries))
            {
                yield return run;
                run = [];
            }
            run.Add(step);
        }
        if (run.Count > 0) yield return run;
    }

    private Task Play(IReadOnlyList<Step> run, CancellationToken ct)
    {
        clock.Set(run[0].At);
        return run[0] switch
        {
            Step.Units units => Units(units.Rows, ct),
            Step.Staff staff => Staff(staff.Rows, ct),
            Step.Merge merge => registry.MergeUnit(merge.Unit, merge.Into, merge.Day, Register, ct),
            Step.Import import => files.Send(import, ct),
            _ => Append(run.Cast<Step.Entries>(), ct),
        };
    }

    private Task Append(IEnumerable<Step.Entries> run, CancellationToken ct) => db.InTransaction(async () =>
    {
        foreach (var step in run)
        {
            clock.Set(step.At);
            await ledger.Append([.. step.List.Select(WithSubject)], ct: ct);
        }
    }, ct);

    private NewEntry WithSubject(NewEntry entry) => entry.Subject.StartsWith(Pen.StaffCode, StringComparison.Ordinal)
        ? entry with { Subject = Subjects.Staff(pseudonyms.Next(entry.Subject[Pen.StaffCode.Length..])) }
        : entry;

    private async Task Units(IReadOnlyList<UnitRow> rows, CancellationToken ct) =>
        Check(await registry.RegisterUnits(rows, Sources(rows.Count), ct), i => rows[i].Code);

    private async Task Staff(IReadOnlyList<EmploymentRow> rows, CancellationToken ct) =>
        Check(await registry.RegisterStaff(rows, Sources(rows.Count), ct), i => $"{rows[i].StaffCode} ({rows[i].Unit}, {rows[i].From:yyyy-MM-dd})");

    private static Source[] Sources(int count) => [.. Enumerable.Repeat(Register, count)];

    private static void Check(IReadOnlyList<RowAnswer> answers, Func<int, string> row)
    {
        for (var i = 0; i < answers.Count; i++)
            if (answers[i].State is RowState.Refused or RowState.Wait)
                throw new RefusedException(DemoRefusals.RowRefused.With(row(i), answers[i].Refusal?.En ?? ""));
    }
}
