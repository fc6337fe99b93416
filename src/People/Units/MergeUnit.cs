using CamTay.Evidence;
using CamTay.People.Stated;
using CamTay.Platform;

namespace CamTay.People.Units;

/// <summary>From a day on a unit is part of another one and counts below it. Repeating the same merge changes nothing.</summary>
internal sealed class MergeUnit(AppDb db, RestateFacts facts, AuditLog audit)
{
    public Task Merge(string code, string into, DateOnly day, Source source, CancellationToken ct) => db.InTransaction(async () =>
    {
        await UnitBook.Lock(db, changesUnits: true, ct);
        var book = await UnitBook.Read(db, ct);
        var unit = book.Find(code) ?? throw new RefusedException(RegistryRefusals.UnknownUnit.With(code));
        if (unit.Record.MergedInto == into && unit.Record.MergedOn == day) return;
        Check(unit, code, into, day, book);
        (unit.Record.MergedInto, unit.Record.MergedOn) = (into, day);
        var restatement = await facts.About([Subjects.Unit(code)], ct);
        restatement.Say(Subjects.Unit(code), unit.Claims(), source);
        audit.Record("unit.merged", code, into);
        await db.SaveChangesAsync(ct);
        await facts.Write(restatement, ct);
    }, ct);

    private static void Check(UnitHistory unit, string code, string into, DateOnly day, UnitBook book)
    {
        if (unit.Record is { MergedOn: { } merged, MergedInto: { } other })
            throw new RefusedException(RegistryRefusals.UnitMerged.With(code, other, Texts.Day(merged)));
        if (!unit.ExistsOn(day)) throw new RefusedException(RegistryRefusals.UnitNotThen.With(code, Texts.Day(day)));
        if (book.Find(into) is null) throw new RefusedException(RegistryRefusals.UnknownUnit.With(into));
        if (!book.ExistsOn(into, day)) throw new RefusedException(RegistryRefusals.UnitNotThen.With(into, Texts.Day(day)));
        if (code == into || book.WouldCircle(code, into, day)) throw new RefusedException(RegistryRefusals.UnitCircle.With(code, into));
        if (unit.After(day.AddDays(-1)) is { } next && next.ValidFrom >= day)
            throw new RefusedException(RegistryRefusals.UnitOverlapNext.With(code, Texts.Day(next.ValidFrom)));
    }
}
