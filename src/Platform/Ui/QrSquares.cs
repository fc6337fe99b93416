using System.Globalization;
using System.Text;
using QRCoder;

namespace CamTay.Platform.Ui;

/// <summary>A text as the squares of a QR code (error correction M), quiet zone included. Drawn dark on white in every theme: that is what cameras read.</summary>
public sealed class QrSquares(string text)
{
    private readonly List<System.Collections.BitArray> rows = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M).ModuleMatrix;

    /// <summary>Squares a side.</summary>
    public int Side => rows.Count;

    public bool Dark(int row, int column) => rows[row][column];

    /// <summary>The dark squares as data of one SVG path, a unit a square.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        for (var y = 0; y < Side; y++)
            for (var x = 0; x < Side; x++)
                if (Dark(y, x)) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return path.ToString();
    }
}
