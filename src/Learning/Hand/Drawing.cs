using System.Net;
using System.Text;
using CamTay.Learning.Lessons;

namespace CamTay.Learning.Hand;

/// <summary>Shapes of a drawing as SVG. Names and attributes passed <see cref="ScreenGrammar"/>; values are encoded again here.</summary>
internal static class Drawing
{
    public static string Of(IReadOnlyList<ScreenNode> shapes)
    {
        var svg = new StringBuilder();
        foreach (var shape in shapes) Write(svg, shape);
        return svg.ToString();
    }

    private static void Write(StringBuilder svg, ScreenNode shape)
    {
        svg.Append('<').Append(shape.Tag);
        foreach (var (name, value) in shape.Attributes) svg.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        svg.Append('>').Append(WebUtility.HtmlEncode(shape.Text));
        foreach (var inner in shape.Inside) Write(svg, inner);
        svg.Append("</").Append(shape.Tag).Append('>');
    }
}
