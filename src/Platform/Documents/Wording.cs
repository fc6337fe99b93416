using System.Globalization;

namespace CamTay.Platform.Documents;

/// <summary>The lines that Nghị định 30/2020 spells out: number, place and date, addressees, recipients, annexes, the closing sign.</summary>
public static class Wording
{
    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    // Spaces that no line breaks at and nothing shortens.
    private const string Room = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";
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

    /// <summary>What the annex belongs to; number and day stay open as long as the document has none.</summary>
    public static string AnnexOf(OfficialDocument d) =>
        $"(Kèm theo {(d.Kind is { } kind ? Capital(kind) : "Công văn")} {NumberLine(d.Number, d.Symbol).Replace("Số: ", "số ", StringComparison.Ordinal)} {Date(d.Day, d.Year)} của {DocumentText.Clean(d.Issuer)})";

    /// <summary>Letters of points in their Vietnamese order: a b c d đ e g h i k …</summary>
    public static string Point(int index) => Letters[index % Letters.Length] + ")";

    public static string Roman(int number)
    {
        (int Value, string Sign)[] signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = "";
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value) text += sign;
        return text;
    }

    /// <summary>The body with the closing sign “./.” behind its last words.</summary>
    public static IReadOnlyList<DocumentBlock> Closed(IReadOnlyList<DocumentBlock> body) => body.Count == 0 ? body : body[^1] switch
    {
        DocumentBlock.Paragraph p => [.. body.SkipLast(1), p with { Text = End(p.Text) }],
        DocumentBlock.Item i => [.. body.SkipLast(1), i with { Text = End(i.Text) }],
        _ => body,
    };

    private static string End(string text) => DocumentText.Clean(text).TrimEnd('.', '/', ';', ' ') + "./.";

    private static string Symbol(string symbol) => string.Concat(DocumentText.Upper(symbol).Where(c => !char.IsWhiteSpace(c)));

    private static string Capital(string kind) => DocumentText.Clean(kind) is { Length: > 0 } k ? k[..1].ToUpper(CultureInfo.InvariantCulture) + k[1..].ToLower(CultureInfo.GetCultureInfo("vi-VN")) : "";
}
