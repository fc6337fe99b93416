using CamTay.Platform.Documents.Fonts;

namespace CamTay.Platform.Documents.Pdf;

/// <summary>Breaks a text into lines at its spaces; a word that is wider than a line is broken where it must be.</summary>
internal static class TextLines
{
    public static IReadOnlyList<string> Of(string text, FontFace face, double size, double width, double firstIndent = 0)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Parts(w, face, size, width - firstIndent)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && face.Width(longer, size) > width - (lines.Count == 0 ? firstIndent : 0))
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }
        if (line.Length > 0 || lines.Count == 0) lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Parts(string word, FontFace face, double size, double width)
    {
        if (face.Width(word, size) <= width) return [word];
        var parts = new List<string>();
        var part = "";
        foreach (var rune in word.EnumerateRunes())
        {
            if (part.Length > 0 && face.Width(part + rune, size) > width)
            {
                var at = part.LastIndexOfAny(['-', '_', '/', '.', '&']) + 1; // names of files and addresses have places to break at
                if (at < part.Length / 2) at = part.Length;
                parts.Add(part[..at]);
                part = part[at..];
            }
            part += rune.ToString();
        }
        parts.Add(part);
        return parts;
    }
}
