using System.Globalization;
using CamTay.Evidence;
using CamTay.Indicators.Standpoints;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Members;

/// <summary>How a line of a list is called: a name where the account may see it, else the ledger's pseudonym.</summary>
internal sealed class SubjectWords(Standpoint at, CommuneNames communes)
{
    private static readonly string UnitPrefix = Subjects.Unit(""), CommunePrefix = Subjects.Commune("");

    public string Of(string subject, IReadOnlyDictionary<string, string> names, Language l)
    {
        if (subject.StartsWith(UnitPrefix, StringComparison.Ordinal)) return at.NameOf(subject[UnitPrefix.Length..]);
        if (subject.StartsWith(CommunePrefix, StringComparison.Ordinal)) return PlaceName(subject);
        if (VisitDay(subject) is { } day) return l.Day(day);
        return names.GetValueOrDefault(subject, subject);
    }

    /// <summary>Name of a unit, or of a commune where a target counts residents.</summary>
    public string PlaceName(string place)
    {
        if (!place.StartsWith(CommunePrefix, StringComparison.Ordinal)) return at.NameOf(place);
        var commune = place[CommunePrefix.Length..];
        return communes.Of(at.Plan.Province, commune) ?? commune;
    }

    /// <summary>The page of a place, if it is a unit.</summary>
    public string? PlaceLink(string place) => at.Find(place) is null ? null : at.UnitLink(place);

    public static DateOnly? VisitDay(string subject) => subject.StartsWith("visits:", StringComparison.Ordinal)
        && DateOnly.TryParseExact(subject[^10..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What a line is.</summary>
    public static (string Vi, string En) Line(PopulationKind kind, MemberPart part) => kind switch
    {
        PopulationKind.Staff => ("Cán bộ", "Member of staff"),
        PopulationKind.Facility => ("Cơ sở", "Facility"),
        PopulationKind.Visits => ("Ngày khám", "Day of visits"),
        PopulationKind.Residents when part == MemberPart.Numerator => ("Người dân", "Resident"),
        PopulationKind.Residents => ("Xã, phường", "Commune"),
        _ => ("Phiếu", "Answer"),
    };
}
