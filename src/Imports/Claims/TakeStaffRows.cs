using CamTay.Imports.Kinds;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Imports.Claims;

/// <summary>Rows about staff: who is meant with certainty is recorded, anyone else waits for a human.</summary>
internal sealed class TakeStaffRows(IStaff staff, AssignFacts assign)
{
    public async Task<IReadOnlyList<Outcome>> Take(StaffKind kind, IReadOnlyList<RowCells> rows, Chunk chunk, CancellationToken ct)
    {
        var outcomes = new Outcome[rows.Count];
        var facts = rows.Select(kind.Read).ToList();
        var readable = Enumerable.Range(0, rows.Count).Where(i => facts[i] is not null && !rows[i].Faulty).ToList();
        foreach (var i in Enumerable.Range(0, rows.Count).Except(readable)) outcomes[i] = rows[i].Rejection();
        var matches = await staff.Match(readable.Select(i => facts[i]!.Keys).ToList(), ct);
        var known = new List<(int Row, StaffClaim Claim)>();
        for (var m = 0; m < matches.Count; m++)
            if (matches[m].Certain is { } person) known.Add((readable[m], new(facts[readable[m]]!, person.Subject, chunk.SourceOf(rows[readable[m]].Number))));
            else outcomes[readable[m]] = new Outcome(RowResult.Queued, WhyUncertain(matches[m]), KeyColumn(facts[readable[m]]!.Keys));
        var assigned = await assign.Assign(kind, known.Select(k => k.Claim).ToList(), Permission.Import, ct);
        for (var k = 0; k < known.Count; k++) outcomes[known[k].Row] = assigned[k];
        return outcomes;
    }

    public static Refusal WhyUncertain(PersonMatch match) => match.Candidates.Count switch
    {
        0 => RowRefusals.Nobody,
        1 => RowRefusals.Disagree,
        var many => RowRefusals.Several.With(many),
    };

    private static string KeyColumn(PersonKeys keys) =>
        keys.StaffCode is not null ? StaffColumns.StaffCode : keys.PersonalId is not null ? StaffColumns.PersonalId : StaffColumns.Phone;
}
