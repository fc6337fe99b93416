namespace CamTay.Learning.Refreshers;

/// <summary>Grades of FSRS. From results only two are given: <see cref="Again"/> and <see cref="Good"/>.</summary>
internal enum Grade { Again = 1, Hard = 2, Good = 3, Easy = 4 }

/// <summary>Memory of a skill: days until recall falls to 90 % (<paramref name="Stability"/>), difficulty 1 to 10, the last review and the next.</summary>
internal sealed record Memory(double Stability, double Difficulty, DateTimeOffset Last, int Days, DateTimeOffset Due);

/// <summary>
/// FSRS-6 with its default weights: desired retention 0.9, no fuzz, no learning steps. Rounds where ts-fsrs 5.4.2 rounds, so that both say
/// the same; a test compares them over random histories.
/// </summary>
internal static class Fsrs
{
    private const double Least = 0.001, Most = 36500;
    private const int LongestInterval = 36500;

    private static readonly double[] W =
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ];

    private static readonly double Decay = -W[20];
    private static readonly double Factor = Round(Math.Exp(Math.Pow(Decay, -1) * Math.Log(0.9)) - 1);
    private static readonly double Modifier = Round((Math.Pow(0.9, 1 / Decay) - 1) / Factor);

    public static Memory Next(Memory? memory, Grade grade, DateTimeOffset at)
    {
        if (memory is null)
        {
            var (s, d) = (Math.Max(W[(int)grade - 1], 0.1), Math.Clamp(FirstDifficulty(grade), 1, 10));
            return Scheduled(s, d, Interval(s), at);
        }
        var elapsed = (at.UtcDateTime.Date - memory.Last.UtcDateTime.Date).Days;
        var (stability, difficulty) = State(memory, elapsed, grade);
        return Scheduled(stability, difficulty, grade == Grade.Again ? Interval(stability) : Longer(memory, elapsed, stability, grade), at);
    }

    /// <summary>Probability that the skill is still there after some days.</summary>
    public static double Recall(double stability, double days) => Round(Math.Pow(1 + (Factor * days / stability), Decay));

    private static Memory Scheduled(double stability, double difficulty, int days, DateTimeOffset at) => new(stability, difficulty, at, days, at.AddDays(days));

    // The intervals of the four grades are kept apart by a day at least, also when two grades only are given.
    private static int Longer(Memory memory, int elapsed, double stability, Grade grade)
    {
        var hard = Interval(State(memory, elapsed, Grade.Hard).Stability);
        var good = Interval(State(memory, elapsed, Grade.Good).Stability);
        hard = Math.Min(hard, good);
        good = Math.Max(good, hard + 1);
        return grade switch { Grade.Hard => hard, Grade.Good => good, _ => Math.Max(Interval(stability), good + 1) };
    }

    private static (double Stability, double Difficulty) State(Memory memory, int elapsed, Grade grade)
    {
        var (s, d) = (memory.Stability, memory.Difficulty);
        var recall = Recall(s, elapsed);
        var stability = elapsed == 0 ? SameDay(s, grade)
            : grade == Grade.Again ? Math.Min(Math.Max(Round(s / Math.Exp(W[17] * W[18])), Least), Forgotten(d, s, recall))
            : Recalled(d, s, recall, grade);
        return (stability, NextDifficulty(d, grade));
    }

    private static double FirstDifficulty(Grade grade) => Round(W[4] - Math.Exp(((int)grade - 1) * W[5]) + 1);

    private static double NextDifficulty(double d, Grade grade)
    {
        var change = -W[6] * ((int)grade - 3);
        var next = d + Round(change * (10 - d) / 9);
        return Math.Clamp(Round((W[7] * FirstDifficulty(Grade.Easy)) + ((1 - W[7]) * next)), 1, 10);
    }

    private static double Recalled(double d, double s, double recall, Grade grade)
    {
        var hard = grade == Grade.Hard ? W[15] : 1;
        var easy = grade == Grade.Easy ? W[16] : 1;
        return Round(Math.Clamp(s * (1 + (Math.Exp(W[8]) * (11 - d) * Math.Pow(s, -W[9]) * (Math.Exp((1 - recall) * W[10]) - 1) * hard * easy)), Least, Most));
    }

    private static double Forgotten(double d, double s, double recall) =>
        Round(Math.Clamp(W[11] * Math.Pow(d, -W[12]) * (Math.Pow(s + 1, W[13]) - 1) * Math.Exp((1 - recall) * W[14]), Least, Most));

    private static double SameDay(double s, Grade grade)
    {
        var growth = Math.Pow(s, -W[19]) * Math.Exp(W[17] * ((int)grade - 3 + W[18]));
        return Round(Math.Clamp(s * (grade >= Grade.Hard ? Math.Max(growth, 1) : growth), Least, Most));
    }

    private static int Interval(double stability) => (int)Math.Min(Math.Max(1, Math.Floor((stability * Modifier) + 0.5)), LongestInterval);

    // JavaScript rounds halves up.
    private static double Round(double value) => Math.Floor((value * 1e8) + 0.5) / 1e8;
}
