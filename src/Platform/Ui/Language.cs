using System.Globalization;

namespace CamTay.Platform;

/// <summary>The reader's language. Both texts stand side by side where they are used, so that neither can be forgotten.</summary>
public sealed class Language
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    public bool English { get; set; }

    public string Code => English ? "en" : "vi";

    public string this[string vi, string en] => English ? en : vi;

    /// <summary>Whole number with the language's thousands separator.</summary>
    public string Number(long value) => value.ToString("N0", English ? En : Vi);

    /// <summary>A rate in [0, 1] as a percentage with one decimal; "chưa có dữ liệu" when there is none. Never rounds up to 100 %.</summary>
    public string Percent(double? rate)
    {
        if (rate is not { } r) return this["chưa có dữ liệu", "no data"];
        var percent = Math.Round(r * 100, 1, MidpointRounding.ToZero);
        return percent.ToString(percent == Math.Floor(percent) ? "0" : "0.0", English ? En : Vi) + (English ? "%" : " %");
    }

    /// <summary>At most two decimals, with the language's separators.</summary>
    public string Decimal(double value) => value.ToString("#,0.##", English ? En : Vi);

    public string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public string Instant(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, LocalDays.Zone).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
