using CamTay.Platform;

namespace CamTay.Indicators.Members;

/// <summary>The parts of a figure as addresses name them, and the number that each list must add up to.</summary>
internal static class MemberParts
{
    public static MemberPart Read(string? text) => text switch
    {
        null or "missing" => MemberPart.Missing,
        "numerator" => MemberPart.Numerator,
        "denominator" => MemberPart.Denominator,
        "conflict" => MemberPart.Conflict,
        _ => throw new RefusedException(IndicatorsRefusals.BadPart.With(text)),
    };

    public static string Key(MemberPart part) => part.ToString().ToLowerInvariant();

    public static long Of(Figure figure, MemberPart part) => part switch
    {
        MemberPart.Numerator => figure.Numerator,
        MemberPart.Denominator => figure.Denominator,
        MemberPart.Missing => figure.Denominator - figure.Numerator,
        _ => figure.Conflicts,
    };
}
