namespace CamTay.Learning.Lessons;

/// <summary>Which parts a screen may have, their attributes and what may stand inside (docs/lesson-format.md).</summary>
internal static class ScreenGrammar
{
    internal sealed record Part(string[] Attributes, string[] Required, string[] Inside, bool Text = false);

    private static readonly string[] Blocks = ["thanh", "luoi", "dong", "nut", "nhap", "chu", "the", "qr", "tin", "bang", "tab", "hop", "ve"];

    public static readonly IReadOnlyDictionary<string, Part> Parts = new Dictionary<string, Part>
    {
        ["man-hinh"] = new(["ma", "app", "kieu"], ["ma"], Blocks),
        ["thanh"] = new(["ten", "phu", "lui"], ["ten"], []),
        ["luoi"] = new([], [], ["o"]),
        ["o"] = new(["id", "hinh"], [], [], Text: true),
        ["dong"] = new(["id", "hinh", "phu", "phai"], [], [], Text: true),
        ["nut"] = new(["id", "kieu"], ["id"], [], Text: true),
        ["nhap"] = new(["id", "nhan", "loai", "san"], ["id", "nhan"], []),
        ["chu"] = new(["kieu"], [], [], Text: true),
        ["the"] = new(["ten", "hinh"], [], [.. Blocks, "muc"]),
        ["muc"] = new(["ten", "id", "chon"], [], [], Text: true),
        ["qr"] = new(["ten"], ["ten"], []),
        ["tin"] = new(["tu", "gio", "cua"], [], ["chu", "nut", "dong"], Text: true),
        ["bang"] = new(["ten"], ["ten"], ["hang"]),
        ["hang"] = new(["id", "dau"], [], ["cot"]),
        ["cot"] = new([], [], [], Text: true),
        ["tab"] = new([], [], ["muc"]),
        ["hop"] = new(["ten"], [], Blocks),
        ["ve"] = new(["ten", "khung"], ["ten", "khung"], ["path", "rect", "circle", "line", "text", "g"]),
        ["path"] = new(["d", "fill", "stroke", "stroke-width", "opacity"], ["d"], []),
        ["rect"] = new(["x", "y", "width", "height", "rx", "fill", "stroke", "stroke-width", "opacity"], [], []),
        ["circle"] = new(["cx", "cy", "r", "fill", "stroke", "stroke-width", "opacity"], [], []),
        ["line"] = new(["x1", "y1", "x2", "y2", "stroke", "stroke-width"], [], []),
        ["text"] = new(["x", "y", "font-size", "text-anchor", "fill"], [], [], Text: true),
        ["g"] = new(["transform", "fill", "stroke", "stroke-width"], [], ["path", "rect", "circle", "line", "text", "g"]),
    };

    public static readonly IReadOnlyDictionary<string, string[]> Words = new Dictionary<string, string[]>
    {
        ["nut.kieu"] = ["chinh", "phu", "nguy"], ["chu.kieu"] = ["to", "nho", "xanh", "canh-bao"], ["nhap.loai"] = ["chu", "so", "bi-mat"],
        ["man-hinh.kieu"] = ["dien-thoai", "may-tinh"], ["tin.cua"] = ["toi"], ["hang.dau"] = ["co"], ["muc.chon"] = ["co"],
    };
}
