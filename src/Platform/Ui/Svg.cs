using System.Globalization;

namespace CamTay.Platform.Ui;

/// <summary>Numbers as SVG reads them: a point, never a comma, two decimals at most.</summary>
public static class Svg
{
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
