using System.Globalization;

namespace CamTay.Platform.Documents;

/// <summary>The lines that Nghị định 30/2020 spells out: number, place and date, addressees, recipients, annexes, the closing sign.</summary>
public static class Wording
{
    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    // Spaces that no line breaks at and nothing shortens.
    private const string Room = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";
    /// <summary>Before a line of a list: a justified line must not stretch the gap behind the dash, nor leave the dash alone.</summary>
    internal const string Dash = "-\u00A0";

    private const string Letters = "abcdđeghiklmnopqrstuvxy";

    /// <summary>“Số: 05/BC-SYT”: a number below ten has a leading zero, and no sign stands apart.</summary>
    public static string NumberLine(int? number, string symbol) =>
        $"Số: {(number is { } n ? n.ToString("00", CultureInfo.InvariantCulture) : Room)}/{Symbol(symbol)}";

    /// <summary>“Bắc Ninh, ngày 05 tháng 02 năm 2026”: days below ten and the months 1 and 2 have a leading zero, other months have none.</summary>
    public static string PlaceAndDate(string place, DateOnly? day, int year) =>
        $"{DocumentText.Clean(place)}, {Date(day, year)}";

    public static string Date(DateOnly? day, int year) => day is { } d
        ? string.Create(CultureInfo.InvariantCulture, $"ngày {d.Day:00} tháng {(d.Month <= 2 ? "0" : "")}{d.Month} năm {d.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"ngày {Room} tháng {Room} năm {year}");

    /// <summary>One addressee stands on the line itself; several each on their own, with dashes, semicolons and a last full stop.</summary>
    public static IReadOnlyList<string> Addressees(IReadOnlyList<string> addressees) => addressees.Count switch
    {
        0 => [],
        1 => ["Kính gửi: " + DocumentText.Clean(addressees[0])],
        _ => ["Kính gửi:", .. addressees.Select((a, i) => $"- {DocumentText.Clean(a)}{(i == addressees.Count - 1 ? '.' : ';')}")],
    };

    public static IReadOnlyList<string> Recipients(IReadOnlyList<string> recipients, string archive) =>
        [.. recipients.Select(r => $"- {DocumentText.Clean(r).TrimEnd(';', '.')};"), $"- Lưu: {DocumentText.Clean(archive).TrimEnd('.')}."];

    public static IReadOnlyList<string> Bases(IReadOnlyList<string> bases) =>
        [.. bases.Select((b, i) => DocumentText.Clean(b).TrimEnd(';', '.', ',') + (i == bases.Count - 1 ? "." : ";"))];

    /// <summary>“Phụ lục”, or “Phụ lục II” when there are several.</summary>
    public static string Annex(int index, int count) => count < 2 ? "Phụ lục" : "Phụ lục " + Roman(index + 1);

    /// <summary>What the annex belongs to; number and day stay blank, as the decree wants it of an electronic document, whose own lines say them.</summary>
    public static string AnnexOf(OfficialDocument d) =>
        $"(Kèm theo {(d.Kind is { } kind ? Capital(kind) : "Công văn")} số{Room}/{Symbol(d.Symbol)} ngày{Room}tháng{Room}năm{Room}của {DocumentText.Clean(d.Issuer)})";

    /// <summary>Letters of points in their Vietnamese order: a b c d đ e g h i k …</summary>
    public static string Point(int index) => Letters[index % Letters.Length] + ")";

    /// <summary>Whether a heading's own number is Roman: such a heading stands in capitals, those with Arabic numbers do not.</summary>
    public static bool IsRoman(string number) => number.Length > 0 && number.All(c => "IVXLC".Contains(c, StringComparison.Ordinal));

    public static string Roman(int number)
    {
        (int Value, string Sign)[] signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = "";
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value) text += sign;
        return text;
    }

    /// <summary>The body with its lists punctuated, and the closing sign “./.” behind its last words.</summary>
    public static IReadOnlyList<DocumentBlock> Closed(IReadOnlyList<DocumentBlock> body) => body.Count == 0 ? body : body[^1] switch
    {
        DocumentBlock.Paragraph p => [.. Listed(body).SkipLast(1), p with { Text = End(p.Text) }],
        DocumentBlock.Item i => [.. Listed(body).SkipLast(1), i with { Text = End(i.Text) }],
        _ => Listed(body),
    };

    /// <summary>Lines with dashes end with semicolons, the last of a list with a full stop.</summary>
    public static IReadOnlyList<DocumentBlock> Listed(IReadOnlyList<DocumentBlock> blocks) =>
        [.. blocks.Select((b, n) => b is DocumentBlock.Item i ? i with { Text = Stop(i.Text, n + 1 < blocks.Count && blocks[n + 1] is DocumentBlock.Item ? ";" : ".") } : b)];

    private static string Stop(string text, string sign)
    {
        var clean = DocumentText.Clean(text).TrimEnd(';', '.', ',', ' ');
        return clean.Length > 0 && clean[^1] is (':' or '?' or '!') ? clean : clean + sign;
    }

    private static string End(string text) => DocumentText.Clean(text).TrimEnd('.', '/', ';', ' ') + "./.";

    private static string Symbol(string symbol) => string.Concat(DocumentText.Upper(symbol).Where(c => !char.IsWhiteSpace(c)));

    private static string Capital(string kind) => DocumentText.Clean(kind) is { Length: > 0 } k ? k[..1].ToUpper(CultureInfo.InvariantCulture) + k[1..].ToLower(CultureInfo.GetCultureInfo("vi-VN")) : "";
}
