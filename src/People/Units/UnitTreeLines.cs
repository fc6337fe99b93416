using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Components;

namespace CamTay.People.Units;

/// <summary>A unit in the order and depth of the tree.</summary>
internal sealed record UnitTreeLine(Unit Unit, int Depth, string? ParentName)
{
    public static IReadOnlyList<UnitTreeLine> Of(IReadOnlyDictionary<string, Unit> all, IReadOnlySet<string>? mine)
    {
        var tree = new UnitTree(all);
        var lines = new List<UnitTreeLine>(all.Count);
        foreach (var root in tree.Roots) Add(root, 0);
        return lines;

        void Add(string code, int depth)
        {
            var shown = mine is null || mine.Contains(code);
            if (shown) lines.Add(new UnitTreeLine(all[code], depth, all[code].Parent is { } parent ? all.GetValueOrDefault(parent)?.Name : null));
            foreach (var child in tree.ChildrenOf(code)) Add(child, shown ? depth + 1 : depth);
        }
    }

    public static IReadOnlyList<Column<UnitTreeLine>> Columns(Language l) =>
    [
        new("ten", "Đơn vị", "Unit", u => u.Unit.Name)
        {
            Cell = u => builder =>
            {
                builder.OpenElement(0, "a");
                builder.AddAttribute(1, "href", $"/don-vi/quan-ly/{Uri.EscapeDataString(u.Unit.Code)}");
                builder.AddAttribute(2, "class", $"depth-{Math.Min(u.Depth, 4)}");
                builder.AddContent(3, u.Unit.Name);
                builder.CloseElement();
            },
        },
        new("ma", "Mã", "Code", u => u.Unit.Code),
        new("loai", "Loại", "Kind", u => UnitKindTexts.Of(u.Unit.Kind, l)),
        new("truc-thuoc", "Trực thuộc", "Below", u => u.ParentName),
        new("tu-ngay", "Từ ngày", "From", u => u.Unit.From),
        new("den-ngay", "Đến hết ngày", "Until", u => u.Unit.To),
    ];
}
