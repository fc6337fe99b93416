using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CamTay.Benchmarks;

/// <summary>The program as a process of its own, so that its memory is its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, HttpClient client) => (this.process, Client) = (process, client);

    public HttpClient Client { get; }

    /// <summary>Greatest resident memory so far, MB.</summary>
    public double PeakMegabytes => Memory(process.Id, "VmHWM");

    public double Megabytes => Memory(process.Id, "VmRSS");

    public static async Task<ServerProcess> Start(string folder, int port, string? postgres = null)
    {
        var address = $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
        var process = On(folder, postgres, "serve", "--urls", address);
        var client = Browser(new Uri(address));
        for (var i = 0; i < 300; i++)
        {
            if (process.HasExited) throw new InvalidOperationException("The server ended: " + await process.StandardError.ReadToEndAsync());
            try { if ((await client.GetAsync("/healthz")).IsSuccessStatusCode) return new(process, client); }
            catch (HttpRequestException) { /* not up yet */ }
            await Task.Delay(200);
        }
        throw new TimeoutException("The server did not start in a minute");
    }

    /// <summary>A verb of the command line on a data folder; its output is discarded unless it is read.</summary>
    public static Process Run(string folder, params string[] arguments) => On(folder, null, arguments);

    private static Process On(string folder, string? postgres, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CamTay.Web.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["CAMTAY_DATA"] = folder;
        start.Environment["CAMTAY_DB"] = postgres ?? "";
        var process = Process.Start(start)!;
        return process;
    }

    public Task SignIn(string account, string password) => SignIn(Client, account, password);

    /// <summary>Another browser, signed in.</summary>
    public async Task<HttpClient> SignedIn(string account, string password)
    {
        var client = Browser(Client.BaseAddress!);
        await SignIn(client, account, password);
        return client;
    }

    public static HttpClient Browser(Uri address) =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 100 }) { BaseAddress = address };

    private static async Task SignIn(HttpClient client, string account, string password)
    {
        var page = await client.GetStringAsync("/dang-nhap");
        var form = PasswordForm().Match(page);
        var fields = HiddenField().Matches(form.Value).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
        var inputs = NamedInput().Matches(form.Value).Select(m => m.Groups[1].Value).Where(n => !fields.ContainsKey(n)).ToList();
        fields[inputs.First(n => !n.Contains("assword", StringComparison.Ordinal))] = account;
        fields[inputs.First(n => n.Contains("assword", StringComparison.Ordinal))] = password;
        var answer = await client.PostAsync("/dang-nhap", new FormUrlEncodedContent(fields));
        answer.EnsureSuccessStatusCode();
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.Contains("dang-nhap", StringComparison.Ordinal)) throw new InvalidOperationException("Sign-in failed");
    }

    /// <summary>A line of /proc/PID/status in MB; 0 where there is none.</summary>
    public static double Memory(int pid, string line)
    {
        var file = $"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/status";
        if (!File.Exists(file)) return 0;
        var found = File.ReadLines(file).FirstOrDefault(l => l.StartsWith(line + ":", StringComparison.Ordinal));
        return found is null ? 0 : double.Parse(found.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex("""<form(?:(?!</form>).)*type="password".*?</form>""", RegexOptions.Singleline)]
    private static partial Regex PasswordForm();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)"[^>]*value="([^"]*)""")]
    private static partial Regex HiddenField();

    [GeneratedRegex("""<input[^>]*\sname="([^"]+)""")]
    private static partial Regex NamedInput();
}
