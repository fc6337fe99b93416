using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CamTay.Evidence;
using CamTay.Plan;

namespace CamTay.Indicators.Reading;

/// <summary>The list behind a figure: the same deltas, summed by member instead of by unit, so that their counts add up to the figure.</summary>
internal sealed class ReadMembers(OpenGround open, ILedgerReader reader)
{
    private struct Tally
    {
        public Sum Sum;
        public int DenSince, NumSince;
    }

    public async Task<MemberList> Read(string plan, string target, string unit, DateOnly on, MemberPart part, long? knownAt, int? revision, CancellationToken ct) =>
        List(await open.One(plan, target, knownAt, revision, ct), unit, on, part);

    public async Task<IReadOnlyList<ListSeal>> Seals(string plan, string unit, DateOnly on, long? knownAt, int? revision, CancellationToken ct) =>
    [
        .. (await open.Open(plan, null, knownAt, revision, ct)).SelectMany(ground => new[] { MemberPart.Numerator, MemberPart.Denominator, MemberPart.Missing }
            .Select(part => (Part: part, List: List(ground, unit, on, part))).Select(l => new ListSeal(ground.Target.Id, l.Part, l.List.Total, Hash(l.List)))),
    ];

    private static string Hash(MemberList list)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var m in list.Members)
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{m.Subject}\t{m.Unit}\t{m.Since:yyyy-MM-dd}\t{m.Count}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static MemberList List(Ground ground, string unit, DateOnly on, MemberPart part)
    {
        var members = ground.Sheet.Kept.List(ground.Cut(on), unit, part, () => Make(ground, unit, on, part));
        return new(members.Sum(m => m.Count), members, ground.Position);
    }

    private static List<Member> Make(Ground ground, string unit, DateOnly on, MemberPart part)
    {
        var places = ground.PlacesOf(unit, on);
        if (ground.OfResidents) Exclude(places, ground, on, part);
        // Nobody knows which residents are missing: of a commune's census the part that is left is one line.
        var byPlace = ground.OfResidents && part is (MemberPart.Missing or MemberPart.Conflict);
        return [.. Tallies(ground, places, on, byPlace).Select(t => Line(ground, t.Key, t.Value, part, byPlace)).Where(m => m.Count > 0)
            .OrderBy(m => m.Unit, StringComparer.Ordinal).ThenBy(m => m.Subject, StringComparer.Ordinal)];
    }

    /// <summary>Entries that the target looked at for each subject: standing at the position, of the day or before.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Guid>>> Entries(string plan, string target, IReadOnlyCollection<string> subjects, DateOnly on, long? knownAt, int? revision, CancellationToken ct)
    {
        var ground = await open.One(plan, target, knownAt, revision, ct);
        var fold = Folding.Fold.For(ground.Target);
        var facts = (await reader.OfSubjects(subjects, ct)).ToList();
        if (ground.Target.Population.Kind == PopulationKind.Visits)
            facts.AddRange(await reader.SupportOn([.. subjects.Select(Projection.FoldBatch.VisitDay)], ct));
        var wanted = subjects.ToHashSet();
        return facts.Where(f => f.StandsAt(ground.Position) && f.Day <= on).Select(f => (Key: fold.KeyOf(f), f.Id, f.Seq))
            .Where(f => f.Key is not null && wanted.Contains(f.Key)).OrderBy(f => f.Seq)
            .GroupBy(f => f.Key!).ToDictionary(g => g.Key, g => (IReadOnlyList<Guid>)[.. g.Select(f => f.Id)]);
    }

    private static void Exclude(bool[] places, Ground ground, DateOnly on, MemberPart part)
    {
        var sums = ground.AtPlaces(on);
        for (var place = 0; place < places.Length; place++)
            if (sums[place].Num > sums[place].Den != (part == MemberPart.Conflict)) places[place] = false;
    }

    private static Dictionary<(int Subject, int Place), Tally> Tallies(Ground ground, bool[] places, DateOnly on, bool byPlace)
    {
        var tallies = new Dictionary<(int, int), Tally>();
        foreach (ref readonly var row in ground.Rows)
        {
            if (row.Day > on.DayNumber || !places[row.Place]) continue;
            ref var tally = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(tallies, (byPlace ? -1 : row.Subject, row.Place), out _);
            tally.Sum.Add(row);
            if (row.Den != 0 || row.Conflict != 0) tally.DenSince = Math.Max(tally.DenSince, row.Day);
            if (row.Num != 0) tally.NumSince = Math.Max(tally.NumSince, row.Day);
        }
        return tallies;
    }

    private static Member Line(Ground ground, (int Subject, int Place) key, in Tally t, MemberPart part, bool byPlace)
    {
        var place = ground.Sheet.Places[key.Place];
        var count = part switch
        {
            MemberPart.Numerator => t.Sum.Num,
            MemberPart.Denominator => t.Sum.Den,
            MemberPart.Missing => t.Sum.Den - t.Sum.Num,
            _ => byPlace ? 1 : t.Sum.Conflict,
        };
        var since = part == MemberPart.Numerator ? t.NumSince : Math.Max(t.DenSince, 1);
        Strength? strength = part != MemberPart.Numerator ? null
            : t.Sum.Declared > 0 ? Strength.Declared : t.Sum.Imported > 0 ? Strength.Imported : t.Sum.Witnessed > 0 ? Strength.Witnessed : Strength.Measured;
        return new(byPlace ? place : ground.Sheet.Subjects[key.Subject], place, DateOnly.FromDayNumber(since), count, strength);
    }
}
