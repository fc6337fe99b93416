using System.Text;
using System.Text.Json;
using CamTay.Evidence.Json;

namespace CamTay.Tests.Evidence.Json;

public sealed class CanonicalTests
{
    [Fact]
    public void Members_are_sorted_by_utf16_code_units_as_in_rfc_8785_3_2_3()
    {
        var json = """{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""";
        Text(json).ShouldBe("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    [Fact]
    public void Literals_strings_and_numbers_come_out_as_in_rfc_8785_3_2_2()
    {
        var json = """{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}""";
        Text(json).ShouldBe("""{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""");
    }

    [Theory]
    [InlineData(0d, "0")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(9007199254740992d, "9007199254740992")]
    [InlineData(295147905179352830000d, "295147905179352830000")]
    [InlineData(9.999999999999997e22, "9.999999999999997e+22")]
    [InlineData(1e23, "1e+23")]
    [InlineData(999999999999999700000d, "999999999999999700000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(9.999999999999997e-7, "9.999999999999997e-7")]
    [InlineData(-0.0000033333333333333333, "-0.0000033333333333333333")]
    public void Numbers_are_written_as_ecmascript_does_in_rfc_8785_appendix_b(double value, string text) => EcmaScriptNumber.Text(value).ShouldBe(text);

    private static string Text(string json) => Encoding.UTF8.GetString(Canonical.Bytes(JsonDocument.Parse(json).RootElement));
}
