using CamTay.Evidence;
using CamTay.Imports.Kinds;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Imports.Claims;

/// <summary>What a row says of a member of staff, before it is known who that is.</summary>
internal sealed record StaffFact(PersonKeys Keys, DateOnly Day, Verb Verb, Facts Facts, Strength Strength = Strength.Imported, Refusal? Warning = null);

/// <summary>A fact of whom, from where.</summary>
internal sealed record StaffClaim(StaffFact Fact, string Subject, Source Source);

/// <summary>A kind whose rows each say something of one member of staff.</summary>
internal abstract class StaffKind(TakeStaffRows take) : ImportKind
{
    /// <summary>Null when the row is at fault.</summary>
    public abstract StaffFact? Read(RowCells row);

    public override Task<IReadOnlyList<Outcome>> Take(IReadOnlyList<RowCells> rows, Chunk chunk, CancellationToken ct) => take.Take(this, rows, chunk, ct);
}
