namespace CamTay.Platform.Yaml;

/// <summary>The word that was probably meant.</summary>
public static class Slips
{
    /// <summary>" Có phải “x”?" for a slip of at most two letters, else "".</summary>
    public static (string Vi, string En) Guess(string given, IEnumerable<string> known)
    {
        var near = known.Select(k => (Word: k, Distance: Distance(given, k))).Where(k => k.Distance <= 2).OrderBy(k => k.Distance).FirstOrDefault();
        return near.Word is null ? ("", "") : ($" Có phải “{near.Word}”?", $" Did you mean “{near.Word}”?");
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(row[j] + 1, left + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], left);
            }
        }
        return row[b.Length];
    }
}
