using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CamTay.Platform.Documents.Pdf;

/// <summary>The objects of a .pdf 1.7, numbered as they come, and the file made of them: no time of writing, no chance.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]?> objects = [];

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        objects.Add(null);
        return objects.Count;
    }

    public int Add(string content) => Fill(Reserve(), content);

    public int Fill(int number, string content)
    {
        objects[number - 1] = Latin(content);
        return number;
    }

    public int AddStream(string dictionary, byte[] content)
    {
        var number = Reserve();
        objects[number - 1] = [.. Latin($"<<{dictionary}/Length {content.Length}>>\nstream\n"), .. content, .. Latin("\nendstream")];
        return number;
    }

    public byte[] File(int catalog, int info)
    {
        var file = new MemoryStream();
        file.Write(Latin("%PDF-1.7\n%âãÏÓ\n"));
        var places = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Position);
            file.Write(Latin($"{i + 1} 0 obj\n"));
            file.Write(objects[i] ?? throw new InvalidOperationException($"Object {i + 1} was never written."));
            file.Write(Latin("\nendobj\n"));
        }
        var id = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var table = file.Position;
        file.Write(Latin($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places) file.Write(Latin(place.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n"));
        file.Write(Latin($"trailer\n<</Size {objects.Count + 1}/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>A text of the document's information, in any language.</summary>
    public static string Text(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
