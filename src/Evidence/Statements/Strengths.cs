namespace CamTay.Evidence.Statements;

internal static class Strengths
{
    public static string Word(Strength strength) => strength switch
    {
        Strength.Measured => "measured",
        Strength.Witnessed => "witnessed",
        Strength.Imported => "imported",
        Strength.Declared => "declared",
        _ => throw new ArgumentOutOfRangeException(nameof(strength)),
    };

    public static Strength Read(string word) => word switch
    {
        "measured" => Strength.Measured,
        "witnessed" => Strength.Witnessed,
        "imported" => Strength.Imported,
        "declared" => Strength.Declared,
        _ => throw new FormatException($"Unknown strength {word}"),
    };
}
