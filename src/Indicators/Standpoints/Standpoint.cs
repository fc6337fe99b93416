using System.Globalization;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Http;

namespace CamTay.Indicators.Standpoints;

/// <summary>
/// What every screen of figures stands on: a plan, a unit, a day and a ledger position, from the query string
/// (<c>plan, unit, on, known, knownAt</c>) or, where it is silent, from the account. Opened once by the page; its parts ask for the same one.
/// </summary>
internal sealed class Standpoint(IPlans plans, IUnits register, IFigures figures, ILedgerReader ledger, IAccess access, TimeProvider clock)
{
    private IReadOnlyDictionary<string, Unit> units = new Dictionary<string, Unit>();
    private IReadOnlyList<KeyValuePair<string, string>> carried = [];

    /// <summary>False when no plan is in force: there is nothing to show yet.</summary>
    public bool Ready { get; private set; }

    public PlanDocument Plan { get; private set; } = null!;

    public IReadOnlyList<PlanDocument> Plans { get; private set; } = [];

    public string Unit { get; private set; } = "";

    public DateOnly On { get; private set; }

    public DateOnly Today { get; private set; }

    /// <summary>Every figure of the page is as known at this position.</summary>
    public long Position { get; private set; }

    /// <summary>An older revision of the plan, by whose definitions a list is shown; null: the one in force.</summary>
    public int? Revision { get; private set; }

    /// <summary>The reader asked for an earlier position.</summary>
    public bool Past { get; private set; }

    /// <summary>The day at whose end the position was the newest, when the reader named a day.</summary>
    public DateOnly? KnownOn { get; private set; }

    public string UnitName => NameOf(Unit);

    public Unit? Find(string code) => units.GetValueOrDefault(code);

    public string NameOf(string code) => Find(code)?.Name ?? (Ready && code == Plan.RootUnit ? Plan.Issuer : code);

    public bool MaySee(string code) => access.May(Permission.ViewFigures, code);

    /// <summary>The units above that the account may see, from the top down, this one last.</summary>
    public IReadOnlyList<string> LineAbove()
    {
        var line = new List<string>();
        for (string? at = Unit; at is not null && !line.Contains(at) && MaySee(at); at = Find(at)?.Parent) line.Insert(0, at);
        return line;
    }

    /// <param name="plan">From the address; else from the query string.</param>
    /// <param name="unit">Likewise.</param>
    /// <param name="revisions">The page can also stand on an older revision of the plan (<c>revision</c>).</param>
    public async Task Open(IQueryCollection query, string? plan = null, string? unit = null, bool revisions = false, CancellationToken ct = default)
    {
        units = await register.All(ct);
        Today = clock.Today();
        var choice = new ChoosePlan(await plans.Current(ct), units, access, Today);
        if (choice.None && plan is null) return;
        (Plan, Unit) = choice.Choose(plan ?? Text(query, "plan"), unit ?? Text(query, "unit"));
        (Plans, Ready) = (choice.Visible, true);
        if (revisions) await OpenRevision(Text(query, "revision"), ct);
        access.Require(Permission.ViewFigures, Unit);
        On = Day(query, "on") ?? (PlanDays.Last(Plan) < Today ? PlanDays.Last(Plan) : Today);
        await OpenPosition(query, ct);
        carried = [.. new[] { "on", "knownAt" }.Select(k => KeyValuePair.Create(k, k == "on" ? Text(query, k) : Past ? Number(Position) : null))
            .Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Key, p.Value!))];
    }

    /// <summary>An address that keeps the day and the position if the reader chose them, so that every link shows the same state.</summary>
    public string Link(string path, params (string Key, string? Value)[] more)
    {
        var query = new QueryString();
        foreach (var (key, value) in carried.Where(c => more.All(m => m.Key != c.Key))) query = query.Add(key, value);
        foreach (var (key, value) in more)
            if (value is not null) query = query.Add(key, value);
        return path + query;
    }

    public string TargetLink(string target, string? unit = null) => Link($"/chi-tieu/{Plan.Code}/{target}", ("unit", unit ?? Unit));

    public string ListLink(string target, string part, string? unit = null) => Link($"/danh-sach/{Plan.Code}/{target}", ("unit", unit ?? Unit), ("part", part), ("revision", RevisionText));

    /// <summary>For links that keep the revision; null where it is the one in force.</summary>
    public string? RevisionText => Revision is { } number ? Number(number) : null;

    public string UnitLink(string code) => Link($"/don-vi/{Uri.EscapeDataString(code)}");

    private async Task OpenRevision(string? asked, CancellationToken ct)
    {
        if (asked is null || asked == Number(Plan.Revision)) return;
        var older = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await plans.Find(Plan.Code, number, ct) : null;
        Plan = older ?? throw new RefusedException(IndicatorsRefusals.NoRevision.With(Plan.Code, asked));
        Revision = Plan.Revision;
    }

    private async Task OpenPosition(IQueryCollection query, CancellationToken ct)
    {
        var newest = await figures.Position(ct);
        Position = newest;
        KnownOn = Day(query, "known");
        if (KnownOn is { } day) Position = await ledger.PositionAt(LocalDays.StartOf(day.AddDays(1)), ct);
        else if (long.TryParse(Text(query, "knownAt"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)) Position = asked;
        Position = Math.Min(Position, newest);
        Past = Position < newest;
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string? Text(IQueryCollection query, string key) => query.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value.ToString() : null;

    public static DateOnly? Day(IQueryCollection query, string key)
    {
        if (Text(query, key) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw new RefusedException(PlatformRefusals.BadDate.With(text));
    }
}
