namespace CamTay.Plan.Plans;

/// <summary>The beginning of a long text, cut between words.</summary>
internal static class Shorten
{
    public static string To(string text, int length)
    {
        if (text.Length <= length) return text;
        var cut = text.LastIndexOf(' ', length - 1);
        return text[..(cut > 0 ? cut : length - 1)].TrimEnd(',', ';', ':') + "…";
    }
}
