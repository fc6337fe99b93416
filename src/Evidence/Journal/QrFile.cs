using System.Globalization;
using CamTay.Platform.Ui;

namespace CamTay.Evidence.Journal;

/// <summary>A QR code as a file of its own: sharp on paper, black on white.</summary>
internal static class QrFile
{
    private const int Zoom = 6;

    public static string Svg(string text)
    {
        var squares = new QrSquares(text);
        var side = squares.Side;
        return string.Create(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side * Zoom}" height="{side * Zoom}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{squares.Path()}"/></svg>""");
    }
}
