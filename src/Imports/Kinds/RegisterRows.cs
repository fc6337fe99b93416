using System.Globalization;
using CamTay.Evidence;
using CamTay.People;

namespace CamTay.Imports.Kinds;

/// <summary>Rows that go into a register of People, with its answers turned into outcomes.</summary>
internal static class RegisterRows
{
    public static async Task<IReadOnlyList<Outcome>> Register<T>(IReadOnlyList<RowCells> rows, IReadOnlyList<T?> read, Chunk chunk,
        Func<IReadOnlyList<T>, IReadOnlyList<Source>, Task<IReadOnlyList<RowAnswer>>> register) where T : class
    {
        var outcomes = new Outcome[rows.Count];
        var good = Enumerable.Range(0, rows.Count).Where(i => read[i] is not null).ToList();
        foreach (var i in Enumerable.Range(0, rows.Count).Except(good)) outcomes[i] = rows[i].Rejection();
        if (good.Count == 0) return outcomes;
        var answers = await register(good.Select(i => read[i]!).ToList(), good.Select(i => chunk.SourceOf(rows[i].Number)).ToList());
        foreach (var (i, answer) in good.Zip(answers))
            outcomes[i] = new Outcome(ResultOf(answer.State), answer.Refusal, answer.Column, answer.Entries is [var first, ..] ? first : null);
        return outcomes;
    }

    public static void CheckPeriod(RowCells row, DateOnly? from, DateOnly? to)
    {
        if (to < from) row.Refuse("den_ngay", RowRefusals.EndsBeforeStart.With(Day(to!.Value), Day(from!.Value)));
    }

    private static RowResult ResultOf(RowState state) => state switch
    {
        RowState.Accepted => RowResult.Accepted,
        RowState.Unchanged => RowResult.Unchanged,
        RowState.Wait => RowResult.Waiting,
        _ => RowResult.Rejected,
    };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
