using CamTay.Imports.Kinds;
using CamTay.Imports.Mapping;
using CamTay.Platform;

namespace CamTay.Imports.Files;

/// <summary>A first reading of the whole file, before anything is written: it is a table of this kind, readable to its end, with so many rows.</summary>
internal sealed record Inspection(Header Header, int Rows, IReadOnlyList<string> OtherSheets)
{
    /// <summary>Name of the explaining sheet in our own templates.</summary>
    public const string GuideSheet = "Hướng dẫn";

    public static Inspection Of(Stream file, ImportKind kind, Profile? profile = null)
    {
        SentFile.RequireReadable(file);
        using var table = SentFile.Open(file);
        var rows = new DataRows(table, kind, profile);
        var count = rows.Below().Count();
        if (count == 0) throw new RefusedException(ImportsRefusals.NoRows);
        return new Inspection(rows.Header, count, [.. table.OtherSheets.Where(s => s != GuideSheet)]);
    }
}
