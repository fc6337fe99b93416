using System.Text.RegularExpressions;

namespace CamTay.Tests.Architecture;

/// <summary>Source text as the checks read it.</summary>
internal static partial class SourceText
{
    public static string WithoutComments(string text) => Comment().Replace(text, m => m.Value.StartsWith('"') || m.Value.StartsWith('$') ? m.Value : "");

    [GeneratedRegex("""
        \$?"(?:\\.|[^"\\\n])*" | //[^\n]* | /\*.*?\*/ | @\*.*?\*@ | <!--.*?-->
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Comment();

    [GeneratedRegex("[ăâđêôơưĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]")]
    public static partial Regex VietnameseLetter();
}
