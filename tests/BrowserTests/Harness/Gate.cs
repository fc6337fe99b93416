using System.Net;
using System.Net.Sockets;

namespace CamTay.BrowserTests.Harness;

/// <summary>What stands before the program in real life: passes requests on, and answers 502 itself while the program behind it is down. A route of the
/// test browser would not do, since it does not reach what a service worker asks for.</summary>
internal sealed class Gate : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All });
    private readonly string behind;
    private readonly Task work;

    public Gate(string behind)
    {
        this.behind = behind;
        Address = $"http://127.0.0.1:{Demonstration.FreePort()}";
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        work = Work();
    }

    public string Address { get; }

    public bool Down { get; set; }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await work;
        client.Dispose();
    }

    private async Task Work()
    {
        while (true)
        {
            try { await Answer(await listener.GetContextAsync()); }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                if (!listener.IsListening) return; // else a browser that went away
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        using var answer = Down ? new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("gate") }
            : await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, behind + context.Request.RawUrl), CancellationToken.None);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        foreach (var header in answer.Headers.Where(h => h.Key is "Content-Security-Policy" or "Service-Worker-Allowed" or "Location"))
            context.Response.Headers[header.Key] = string.Join(',', header.Value);
        await using var body = context.Response.OutputStream;
        await answer.Content.CopyToAsync(body);
    }
}
