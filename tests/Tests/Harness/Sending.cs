using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CamTay.Tests.Harness;

/// <summary>Calls of the programmatic door, short enough to stand in a sentence.</summary>
public static class Sending
{
    /// <summary>Sends a file of a kind; the answer is the body of <c>POST /api/imports/{kind}</c>.</summary>
    public static async Task<JsonElement> Import(this HttpClient client, string kind, string csv, string fileName = "tep.csv")
    {
        using var response = await client.SendFile(kind, Encoding.UTF8.GetBytes(csv), fileName);
        response.IsSuccessStatusCode.ShouldBeTrue($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static Task<HttpResponseMessage> SendFile(this HttpClient client, string kind, byte[] file, string fileName)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", fileName } };
        return client.PostAsync($"/api/imports/{kind}", form);
    }

    /// <summary>Reads JSON; any other answer than success fails the test.</summary>
    public static async Task<JsonElement> Json(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        response.IsSuccessStatusCode.ShouldBeTrue($"{address}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The <c>code</c> of problem details.</summary>
    public static async Task<string?> RefusalCode(this HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
}
