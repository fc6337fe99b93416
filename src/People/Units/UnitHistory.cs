using System.Globalization;
using CamTay.Evidence;
using CamTay.People.Stated;

namespace CamTay.People.Units;

/// <summary>One unit through time: versions that follow each other without a gap, until it closes or is merged.</summary>
internal sealed class UnitHistory(UnitRecord record, List<UnitVersion> versions)
{
    public UnitRecord Record { get; } = record;

    public IReadOnlyList<UnitVersion> Versions => versions;

    public UnitVersion? On(DateOnly day) => ExistsOn(day) ? versions.Last(v => v.ValidFrom <= day) : null;

    public bool ExistsOn(DateOnly day) =>
        versions.Count > 0 && versions[0].ValidFrom <= day && (versions[^1].ValidTo is not { } end || day <= end)
        && (Record.MergedOn is not { } merged || day < merged);

    public UnitVersion? StartingOn(DateOnly day) => versions.Find(v => v.ValidFrom == day);

    public UnitVersion? Before(DateOnly day) => versions.FindLast(v => v.ValidFrom < day);

    public UnitVersion? After(DateOnly day) => versions.Find(v => v.ValidFrom > day);

    public void Add(UnitVersion version)
    {
        versions.Add(version);
        versions.Sort((a, b) => a.ValidFrom.CompareTo(b.ValidFrom));
    }

    public void Remove(UnitVersion version) => versions.Remove(version);

    /// <summary>What the ledger should say of the unit.</summary>
    public IReadOnlyList<Claim> Claims()
    {
        var claims = versions.Select((v, i) => new Claim("from:" + Text(v.ValidFrom), i == 0 ? Verb.Opened : Verb.Changed, v.Code, v.ValidFrom,
            new Facts { From = v.ValidFrom, Group = v.Kind, Place = v.Parent, Code = v.Commune })).ToList();
        if (versions.Count > 0 && versions[^1].ValidTo is { } end)
            claims.Add(new Claim("closed", Verb.Closed, Record.Code, end, new Facts { To = end }));
        if (Record.MergedOn is { } merged)
            claims.Add(new Claim("merged", Verb.Merged, Record.Code, merged, new Facts { From = merged, Place = Record.MergedInto }));
        return claims;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
