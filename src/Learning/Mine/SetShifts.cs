using System.Globalization;
using CamTay.Learning.Refreshers;
using CamTay.Learning.Tries;
using CamTay.Platform;

namespace CamTay.Learning.Mine;

/// <summary>The learner's shifts, so that nothing reminds her when she works at night or sleeps after it.</summary>
internal sealed class SetShifts(AppDb db, FindLearner learners)
{
    public Task Set(string? pattern, string? from, CancellationToken ct) => db.InTransaction(async () =>
    {
        if (learners.Account is not { } account) throw new RefusedException(PlatformRefusals.SignIn);
        var learner = await learners.OfAccount(account, ct);
        var text = (pattern ?? "").Trim().ToUpperInvariant();
        if (text.Length == 0)
        {
            (learner.Shifts, learner.ShiftsFrom) = (null, null);
            return;
        }
        if (!Shifts.Reads(text) || !DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) throw new RefusedException(LearningRefusals.BadShifts);
        (learner.Shifts, learner.ShiftsFrom) = (text, day);
    }, ct);
}
