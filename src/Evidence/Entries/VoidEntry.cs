using CamTay.Platform;

namespace CamTay.Evidence.Entries;

/// <summary>Voids an entry: a new entry that names it, with a reason and the account that did it. The old one stays and is shown as voided.</summary>
internal sealed class VoidEntry(AppDb db, ILedger ledger, ILedgerReader reader, IEnumerable<IVoidFollower> followers, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task<Appended> Void(Guid id, string? reason, CancellationToken ct = default) => db.InTransaction(async () =>
    {
        var text = reason?.Trim() ?? "";
        if (text.Length < 5) throw new RefusedException(EvidenceRefusals.ReasonNeeded);
        var old = (await reader.ByIds([id], ct)).SingleOrDefault() ?? throw new RefusedException(EvidenceRefusals.NothingToVoid.With(id));
        access.Require(Permission.Void, old.Unit);
        if (old.Verb == Verb.Reported) throw new RefusedException(EvidenceRefusals.ReceiptStands);
        if (old.VoidedBy is not null) throw new RefusedException(EvidenceRefusals.AlreadyVoided.With(id));
        audit.Record("entry.voided", id.ToString());
        foreach (var follower in followers) await follower.Follow(old, new(access.Account), ct);
        var voiding = new NewEntry
        {
            Id = Guid.CreateVersion7(), Subject = Subjects.Account(access.Account), Verb = Verb.Voided, Unit = old.Unit, OccurredAt = clock.GetUtcNow(),
            Source = new(access.Account), Strength = Strength.Witnessed, Facts = new() { Reason = text }, Voids = id,
        };
        return (await ledger.Append([voiding], ct: ct))[0];
    }, ct);
}
