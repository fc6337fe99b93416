using System.Xml;
using CamTay.Platform;

namespace CamTay.Imports.Files.Xlsx;

/// <summary>What the workbook says of its sheets: which is the first that is shown, where it lies, and how days are counted.</summary>
internal sealed record Workbook(string SheetPath, IReadOnlyList<string> OtherSheets, bool From1904)
{
    public static Workbook Read(PackageParts parts)
    {
        var sheets = new List<(string Name, string Relation, bool Hidden)>();
        var from1904 = false;
        using (var xml = parts.Read("xl/workbook.xml")!)
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
                if (xml.LocalName == "sheet") sheets.Add((xml.GetAttribute("name") ?? "", Relation(xml), xml.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        if (sheets.Count == 0) throw new RefusedException(ImportsRefusals.Damaged);
        var first = sheets.FindIndex(s => !s.Hidden) is >= 0 and var shown ? sheets[shown] : sheets[0];
        var others = sheets.Where(s => s.Relation != first.Relation && !s.Hidden).Select(s => s.Name).ToList();
        return new Workbook(Path(parts, first.Relation), others, from1904);
    }

    private static string Relation(XmlReader sheet)
    {
        var id = "";
        while (sheet.MoveToNextAttribute())
            if (sheet.LocalName == "id") id = sheet.Value;
        sheet.MoveToElement();
        return id;
    }

    private static string Path(PackageParts parts, string relation)
    {
        using var xml = parts.Read("xl/_rels/workbook.xml.rels") ?? throw new RefusedException(ImportsRefusals.Damaged);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") == relation)
            {
                var target = xml.GetAttribute("Target") ?? "";
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        throw new RefusedException(ImportsRefusals.Damaged);
    }
}
