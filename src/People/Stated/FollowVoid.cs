using System.Globalization;
using CamTay.Evidence;
using CamTay.People.Staff;
using CamTay.People.Units;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Stated;

/// <summary>
/// A fact of the register that somebody voided in the ledger leaves the register too, so that the list of staff and the figures say the same.
/// A unit's first version stays: people may work there, and other registers name it.
/// </summary>
internal sealed class FollowVoid(AppDb db, RestateFacts facts) : IVoidFollower
{
    public async Task Follow(Entry entry, Source by, CancellationToken ct)
    {
        if (entry.Verb is not (Verb.Joined or Verb.Left or Verb.Changed or Verb.Closed or Verb.Merged)) return;
        await UnitBook.Lock(db, changesUnits: entry.Verb is not (Verb.Joined or Verb.Left), ct);
        var fact = await db.Set<StatedFact>().SingleOrDefaultAsync(f => f.Entry == entry.Id && f.Said != null, ct);
        if (fact is null) return;
        var claims = entry.Verb is Verb.Joined or Verb.Left ? await Staff(entry, ct) : await Unit(entry, fact, ct);
        fact.Said = null; // the voiding itself is appended by whoever asked for it
        var restatement = await facts.About([entry.Subject], ct);
        restatement.Say(entry.Subject, claims, by);
        await db.SaveChangesAsync(ct);
        await facts.Write(restatement, ct);
    }

    private async Task<IReadOnlyList<Claim>> Staff(Entry entry, CancellationToken ct)
    {
        var pseudonym = entry.Subject["staff:".Length..];
        var person = await db.Set<StaffRecord>().SingleAsync(s => s.Pseudonym == pseudonym, ct);
        var work = await db.Set<Employment>().Where(e => e.StaffId == person.Id).OrderBy(e => e.ValidFrom).ToListAsync(ct);
        var file = new StaffFile(person, work);
        var employment = file.StartingOn(entry.Facts.From!.Value);
        if (employment is null) return file.Claims();
        if (entry.Verb == Verb.Joined)
        {
            work.Remove(employment);
            db.Remove(employment);
        }
        else
        {
            if (file.Other(employment.ValidFrom, null) is { } next)
                throw new RefusedException(RegistryRefusals.WorksElsewhereSince.With(next.Unit, Texts.Day(next.ValidFrom)));
            employment.ValidTo = null;
        }
        return file.Claims();
    }

    private async Task<IReadOnlyList<Claim>> Unit(Entry entry, StatedFact fact, CancellationToken ct)
    {
        var unit = (await UnitBook.Read(db, ct)).Find(entry.Unit) ?? throw new RefusedException(RegistryRefusals.UnknownUnit.With(entry.Unit));
        if (entry.Verb == Verb.Merged) (unit.Record.MergedInto, unit.Record.MergedOn) = (null, null);
        else if (entry.Verb == Verb.Closed) unit.Versions[^1].ValidTo = null;
        else if (unit.StartingOn(DateOnly.ParseExact(fact.Fact["from:".Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture)) is { } version)
        {
            unit.Before(version.ValidFrom)!.ValidTo = version.ValidTo; // what it was before goes on
            db.Remove(version);
            unit.Remove(version);
        }
        return unit.Claims();
    }
}
