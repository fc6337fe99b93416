using CamTay.Evidence;
using CamTay.Indicators.Standpoints;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Indicators.Members;

/// <summary>The list behind a figure. Names are asked for the lines that are shown, and for all only when the reader sorts or filters by them.</summary>
internal sealed class OpenList(IFigures figures, ISubjectNames names, Standpoint at, SubjectWords words, Language language)
{
    public Target Target { get; private set; } = null!;

    public MemberPart Part { get; private set; }

    public Figure Figure { get; private set; } = null!;

    /// <summary>Sum of the counts of all lines.</summary>
    public long Total { get; private set; }

    /// <summary>What the target's page says; must be <see cref="Total"/>.</summary>
    public long Expected => MemberParts.Of(Figure, Part);

    public IReadOnlyList<Column<MemberRow>> Columns { get; private set; } = [];

    public IReadOnlyList<MemberRow> Rows { get; private set; } = [];

    public async Task Load(string target, string? part, CancellationToken ct)
    {
        Target = at.Plan.Targets.FirstOrDefault(t => t.Id == target) ?? throw new RefusedException(IndicatorsRefusals.NoTarget.With(target, at.Plan.Code));
        Part = MemberParts.Read(part);
        Figure = (await figures.ForUnits(at.Plan.Code, Target.Id, [at.Unit], at.On, at.Position, at.Revision, ct))[0];
        var list = await figures.Members(at.Plan.Code, Target.Id, at.Unit, at.On, Part, at.Position, at.Revision, ct);
        Total = list.Total;
        var places = list.Members.Select(m => m.Unit).Distinct().ToDictionary(p => p, words.PlaceName);
        Rows = [.. list.Members.Select(m => new MemberRow(m, places[m.Unit]))];
        var parts = await MarkParts(ct);
        Columns = MemberColumns.Of(Target.Population.Kind, Part, parts, list.Members.Any(m => m.Count != 1), language);
    }

    /// <summary>Of who is missing, which parts of the target are there already: one has the course, another only lacks the confirmation.</summary>
    private async Task<IReadOnlyList<Target>> MarkParts(CancellationToken ct)
    {
        if (Part != MemberPart.Missing || Target.Population.Kind is not (PopulationKind.Staff or PopulationKind.Facility)) return [];
        var parts = at.Plan.Targets.Where(t => t.PartOf == Target.Id && t.Population.Kind == Target.Population.Kind).ToList();
        foreach (var part in parts)
        {
            var there = (await figures.Members(at.Plan.Code, part.Id, at.Unit, at.On, MemberPart.Numerator, at.Position, at.Revision, ct)).Members.Select(m => m.Subject).ToHashSet();
            foreach (var row in Rows.Where(r => there.Contains(r.Member.Subject))) row.Reached.Add(part.Id);
        }
        return parts;
    }

    /// <summary>All rows that hold the text, in the order asked.</summary>
    public async Task<IReadOnlyList<MemberRow>> Find(TableQuery query, bool everyName, CancellationToken ct)
    {
        if (everyName || query.Text is not null || query.Sort == "ten") await Name(Rows, ct);
        return (query with { Text = null }).Apply(Columns, query.Text is { } text ? Holding(text) : Rows, language);
    }

    /// <summary>Rows with the text in their name or their place; the place's is looked at once.</summary>
    private IEnumerable<MemberRow> Holding(string text)
    {
        var wanted = PlainText.Fold(text);
        bool Holds(string name) => PlainText.Fold(name).Contains(wanted, StringComparison.Ordinal);
        var places = Rows.Select(r => r.PlaceName).Distinct().ToDictionary(p => p, Holds);
        return Rows.Where(r => places[r.PlaceName] || Holds(r.Name));
    }

    /// <summary>Gives the rows their names; does nothing twice.</summary>
    public async Task Name(IReadOnlyCollection<MemberRow> rows, CancellationToken ct)
    {
        var people = rows.Select(r => r.Member.Subject).Where(s => s.StartsWith("staff:", StringComparison.Ordinal)).Distinct().ToList();
        var known = people.Count == 0 ? new Dictionary<string, string>() : await names.Names(people, ct);
        foreach (var row in rows) row.Name = words.Of(row.Member.Subject, known, language);
    }
}
