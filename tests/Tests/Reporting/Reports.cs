using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Reporting;

/// <summary>What a unit writes, and the calls by which it goes its way.</summary>
internal static class Reports
{
    public const string Plan = "bac-ninh-2026";

    public static Dictionary<string, string> Written(string result = "Đã mở hai lớp tập huấn tại trạm, cán bộ tham gia đầy đủ và làm được.") => new()
    {
        ["van_ban"] = "2", ["ket_qua"] = result, ["tin_bai"] = "5", ["lop"] = "2", ["luot_du"] = "1.2", ["phuong_huong"] = "Tiếp tục hướng dẫn người dân đặt lịch khám tại trạm.",
    };

    public static Dictionary<string, string> Complete(string result = "Đã mở hai lớp tập huấn tại trạm, cán bộ tham gia đầy đủ và làm được.") => new(Written(result)) { ["luot_du"] = "12" };

    public static Dictionary<string, string> OfTheDepartment() => new()
    {
        ["chi_dao"] = "Sở đã ban hành kế hoạch, giao chỉ tiêu và kiểm tra từng đơn vị.", ["ket_qua"] = "Các chỉ tiêu cơ bản đúng lộ trình, riêng CT2 còn chậm.",
        ["phuong_huong"] = "Đôn đốc các đơn vị chậm, mở thêm lớp tại trạm.",
    };

    public static Task<HttpResponseMessage> Draft(this HttpClient client, string period, string unit, object body) => client.Post(period, unit, "draft", body);

    public static async Task<HttpResponseMessage> Post(this HttpClient client, string period, string unit, string act, object body) =>
        await client.PostAsJsonAsync($"/api/reports/{Plan}/{period}/{unit}/{act}", body);

    /// <summary>Writes and sends, as the unit's head.</summary>
    public static async Task<JsonElement> SendReport(this HttpClient client, string period, string unit, Dictionary<string, string>? answers = null)
    {
        var version = await client.Version(period, unit);
        using var answer = await client.Post(period, unit, "send", new { version, answers = answers ?? Complete() });
        answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static async Task<int> Version(this HttpClient client, string period, string unit) => (await client.Standing(period, unit)).GetProperty("version").GetInt32();

    public static async Task<JsonElement> Standing(this HttpClient client, string period, string unit) =>
        (await client.Json($"/api/reports/{Plan}/{period}")).EnumerateArray().Single(u => u.GetProperty("unit").GetString() == unit);
}
