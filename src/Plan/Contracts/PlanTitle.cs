namespace CamTay.Plan;

/// <summary>A plan's title within a sentence. Titles that begin with what is done need no quotation marks, and often have some inside.</summary>
public static class PlanTitle
{
    private static readonly string[] Verbs = ["Triển khai ", "Thực hiện ", "Tổ chức ", "Tiếp tục ", "Phát động "];

    /// <summary>Behind “Kế hoạch”: “triển khai Phong trào …”, else the title in quotation marks.</summary>
    public static string Named(string title) => Begins(title) ? Lower(title) : $"“{title}”";

    /// <summary>Behind “Kết quả”: “triển khai Phong trào …”, else “thực hiện Kế hoạch “…””.</summary>
    public static string Done(string title) => Begins(title) ? Lower(title) : $"thực hiện Kế hoạch “{title}”";

    public static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static bool Begins(string title) => Verbs.Any(v => title.StartsWith(v, StringComparison.OrdinalIgnoreCase));
}
