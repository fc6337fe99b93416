using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using CamTay.Platform;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;

namespace CamTay.Reminders.Mail;

/// <summary>The edge: SMTP when <c>CAMTAY_SMTP</c> names a server (<c>smtp://user:password@host:587?from=ai@so.example&amp;tls=1&amp;patience=15</c>), else a file for each mail in the data folder.</summary>
internal sealed class MailDoor(IConfiguration configuration, DataFolder data, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>No server is set up: mails become files, and the screen says so.</summary>
    public bool FilesOnly => Setting is null;

    private string? Setting => configuration["CAMTAY_SMTP"] is { Length: > 0 } value ? value : null;

    public async Task Send(string to, string subject, string body, string name, CancellationToken ct)
    {
        if (Setting is not { } setting)
        {
            var text = $"To: {to}\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body.ReplaceLineEndings("\r\n")}";
            await File.WriteAllTextAsync(Path.Combine(data.Folder("mail"), name + ".eml"), text, ct);
            return;
        }
        var server = new Uri(setting);
        var options = QueryHelpers.ParseQuery(server.Query);
        var user = server.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToList();
        using var client = new SmtpClient(server.Host, server.Port > 0 ? server.Port : 25) { EnableSsl = options.TryGetValue("tls", out var tls) && tls == "1" };
        if (user.Count == 2) client.Credentials = new NetworkCredential(user[0], user[1]);
        var from = options.TryGetValue("from", out var sender) ? sender.ToString() : string.Create(CultureInfo.InvariantCulture, $"cam-tay@{server.Host}");
        using var mail = new MailMessage(from, to, subject, body) { BodyEncoding = Encoding.UTF8, SubjectEncoding = Encoding.UTF8 };
        // SmtpClient.Timeout does not hold for the asynchronous call: a server that accepts and says nothing would keep everybody's mails for ever.
        var patience = options.TryGetValue("patience", out var seconds) && double.TryParse(seconds, CultureInfo.InvariantCulture, out var asked) && asked > 0 ? TimeSpan.FromSeconds(asked) : Patience;
        using var late = new CancellationTokenSource(patience, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            await client.SendMailAsync(mail, end.Token).WaitAsync(end.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }
}
