using CamTay.Evidence;
using CamTay.People.Stated;
using CamTay.Platform;

namespace CamTay.People.Units;

/// <summary>Takes a merger or a closing back that should not have been: the ledger gets a void, nothing is deleted.</summary>
internal sealed class ReopenUnit(AppDb db, RestateFacts facts, IAccess access, AuditLog audit)
{
    public Task Reopen(string code, CancellationToken ct) => db.InTransaction(async () =>
    {
        access.Require(Permission.ManageUnits, code);
        await UnitBook.Lock(db, changesUnits: true, ct);
        var unit = (await UnitBook.Read(db, ct)).Find(code) ?? throw new RefusedException(RegistryRefusals.UnknownUnit.With(code));
        if (unit.Record.MergedOn is not null) (unit.Record.MergedInto, unit.Record.MergedOn) = (null, null);
        else unit.Versions[^1].ValidTo = null;
        var restatement = await facts.About([Subjects.Unit(code)], ct);
        restatement.Say(Subjects.Unit(code), unit.Claims(), new Source(access.Account));
        audit.Record("unit.reopened", code);
        await db.SaveChangesAsync(ct);
        await facts.Write(restatement, ct);
    }, ct);
}
