using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Learning.Learners;

/// <summary>An account says which member of staff it is. It counts once somebody who decides on people there has confirmed it.</summary>
internal sealed class ClaimStaff(AppDb db, FindLearner learners, IStaff staff, AuditLog audit)
{
    public Task Claim(string? code, CancellationToken ct) => db.InTransaction(async () =>
    {
        if (learners.Account is not { } account) throw new RefusedException(PlatformRefusals.SignIn);
        var text = (code ?? "").Trim();
        var match = await staff.Match([new PersonKeys(text, null, null)], ct);
        if (text.Length == 0 || match[0].Certain is null) throw new RefusedException(LearningRefusals.NoStaff.With(text));
        var learner = await learners.OfAccount(account, ct);
        if (learner.Subject is not null) throw new RefusedException(LearningRefusals.AlreadyKnown);
        learner.Claimed = match[0].Certain!.Code;
        audit.Record("learner.claimed", learner.Id.ToString());
    }, ct);
}
