namespace CamTay.Indicators.Steps;

/// <summary>A function of the day that changes on few days: <see cref="Before"/> until the first change, then the value of the latest change.</summary>
internal sealed class Step<T>(T before, IReadOnlyList<(int Day, T Value)> changes)
{
    public T Before { get; } = before;

    /// <summary>Sorted by day, each day once.</summary>
    public IReadOnlyList<(int Day, T Value)> Changes { get; } = changes;

    public T At(int day)
    {
        var value = Before;
        foreach (var change in Changes)
        {
            if (change.Day > day) break;
            value = change.Value;
        }
        return value;
    }

    /// <summary>Day by day, <paramref name="with"/> of both.</summary>
    public Step<TResult> Zip<TOther, TResult>(Step<TOther> other, Func<T, TOther, TResult> with)
    {
        var result = new List<(int, TResult)>(Changes.Count + other.Changes.Count);
        var (mine, theirs) = (Before, other.Before);
        int i = 0, j = 0;
        while (i < Changes.Count || j < other.Changes.Count)
        {
            var day = Math.Min(i < Changes.Count ? Changes[i].Day : int.MaxValue, j < other.Changes.Count ? other.Changes[j].Day : int.MaxValue);
            if (i < Changes.Count && Changes[i].Day == day) mine = Changes[i++].Value;
            if (j < other.Changes.Count && other.Changes[j].Day == day) theirs = other.Changes[j++].Value;
            result.Add((day, with(mine, theirs)));
        }
        return new(with(Before, other.Before), result);
    }
}

internal static class Step
{
    public static Step<T> Always<T>(T value) => new(value, []);

    /// <summary>From <paramref name="day"/> on, for <paramref name="days"/> days (null: for ever), <paramref name="value"/>; else 0.</summary>
    public static Step<int> Pulse(int day, int? days, int value) =>
        new(0, days is { } n ? [(day, value), (day + n, 0)] : [(day, value)]);

    public static Step<int> Max(IEnumerable<Step<int>> steps) => steps.Aggregate(Always(0), (a, b) => a.Zip(b, Math.Max));

    public static Step<int> Min(IEnumerable<Step<int>> steps) => steps.Aggregate((a, b) => a.Zip(b, Math.Min));

    /// <summary>Day by day the <paramref name="n"/>-th greatest; 0 when there are fewer.</summary>
    public static Step<int> NthGreatest(IReadOnlyList<Step<int>> steps, int n)
    {
        if (steps.Count < n) return Always(0);
        if (n == 1) return Max(steps);
        var all = steps.Aggregate(Always(Array.Empty<int>()), (a, b) => a.Zip(b, (x, y) => (int[])[.. x, y]));
        return all.Zip(Always(0), (values, _) => values.OrderDescending().ElementAt(n - 1));
    }
}
