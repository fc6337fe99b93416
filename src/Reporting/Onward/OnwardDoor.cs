using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CamTay.Platform;
using Microsoft.Extensions.Configuration;

namespace CamTay.Reporting.Onward;

/// <summary>What the other side said to one try.</summary>
internal sealed record OnwardAnswer(OnwardState Outcome, int Status, string Text, string Receipt = "");

/// <summary>The edge: HTTP POST to <c>CAMTAY_ONWARD</c> with the bearer token <c>CAMTAY_ONWARD_TOKEN</c>, else a file in the data folder.</summary>
internal sealed class OnwardDoor(IHttpClientFactory clients, IConfiguration configuration, DataFolder data)
{
    public const string Client = "onward";
    private const int LongestText = 300;

    /// <summary>No system is connected: reports become files, and the screen says so.</summary>
    public bool FilesOnly => Address is null;

    /// <summary>An address is set that is none: nothing leaves until it is mended, and the screen says so.</summary>
    public bool Misconfigured => Address is not null && Target is null;

    private string? Address => configuration["CAMTAY_ONWARD"] is { Length: > 0 } value ? value : null;

    private Uri? Target => Uri.TryCreate(Address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;

    public async Task<OnwardAnswer> Send(Guid id, string name, string payload, CancellationToken ct)
    {
        if (Address is null)
        {
            await File.WriteAllTextAsync(Path.Combine(data.Folder("onward"), name + ".json"), payload, new UTF8Encoding(false), ct);
            return new(OnwardState.Filed, 0, name + ".json");
        }
        if (Target is not { } address) return new(OnwardState.Waiting, 0, "CAMTAY_ONWARD");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(payload, Encoding.UTF8, "application/json") };
            request.Headers.Add("Idempotency-Key", id.ToString("D"));
            if (configuration["CAMTAY_ONWARD_TOKEN"] is { Length: > 0 } token) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await clients.CreateClient(Client).SendAsync(request, ct);
            return Understand((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
        }
        catch (Exception e) when (e is HttpRequestException or FormatException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return new(OnwardState.Waiting, 0, e.GetType().Name);
        }
    }

    // 409: it has this report already. 408, 425, 429 and the server's own faults pass; any other refusal stays one.
    private static OnwardAnswer Understand(int status, string body)
    {
        var receipt = Receipt(body);
        var text = body.Length > LongestText ? body[..LongestText] : body;
        return status switch
        {
            >= 200 and < 300 when receipt.Length > 0 => new(OnwardState.Sent, status, text, receipt),
            409 when receipt.Length > 0 => new(OnwardState.Sent, status, text, receipt),
            408 or 425 or 429 or >= 500 or (>= 200 and < 300) => new(OnwardState.Waiting, status, text),
            _ => new(OnwardState.Refused, status, text),
        };
    }

    private static string Receipt(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("receipt", out var r) && r.ValueKind == JsonValueKind.String && r.GetString() is { Length: > 0 and <= 200 } text ? text : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
