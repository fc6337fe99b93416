using System.Globalization;

namespace CamTay.Evidence;

/// <summary>Subjects of entries: pseudonyms for people, codes for public bodies and places.</summary>
public static class Subjects
{
    /// <summary><c>staff:</c> and a random name held in People.</summary>
    public static string Staff(string pseudonym) => "staff:" + pseudonym;

    /// <summary><c>person:</c> and a keyed HMAC-SHA-256 (base64url).</summary>
    public static string Person(string pseudonym) => "person:" + pseudonym;

    public static string Unit(string code) => "unit:" + code;

    public static string Commune(string code) => "commune:" + code;

    /// <summary>A unit's day of visits.</summary>
    public static string Visits(string unit, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"visits:{unit}:{day:yyyy-MM-dd}");

    /// <summary>A unit's report of a period.</summary>
    public static string Report(string plan, string period, string unit) => $"report:{plan}:{period}:{unit}";

    public static string Account(string name) => "account:" + name;
}
