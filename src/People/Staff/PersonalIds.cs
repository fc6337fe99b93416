namespace CamTay.People.Staff;

/// <summary>
/// The twelve digits of a personal id: province, sex and century, two digits of the birth year, six random ones.
/// What it tells of sex and birth is for warnings only: numbers are re-issued and given to foreigners too.
/// </summary>
internal static class PersonalIds
{
    public static bool IsValid(string id) => id.Length == 12 && id.All(char.IsAsciiDigit);

    public static int BirthYear(string id) => 1900 + 100 * ((id[3] - '0') / 2) + int.Parse(id.AsSpan(4, 2), System.Globalization.CultureInfo.InvariantCulture);

    public static string Sex(string id) => (id[3] - '0') % 2 == 0 ? Sexes.Male : Sexes.Female;
}

internal static class Sexes
{
    public const string Male = "nam", Female = "nữ";

    /// <summary>As people write it; null when it cannot be read.</summary>
    public static string? Read(string text) => text.Trim().ToLowerInvariant() switch
    {
        "nam" or "m" or "male" or "1" => Male,
        "nữ" or "nu" or "f" or "female" or "0" => Female,
        _ => null,
    };
}
