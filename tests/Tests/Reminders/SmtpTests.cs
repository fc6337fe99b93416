using System.Net;
using System.Net.Sockets;
using System.Text;
using CamTay.Platform;
using CamTay.Reminders.Mail;
using CamTay.Reminders.Rounds;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CamTay.Tests.Reminders;

/// <summary>A mail server that answers, and one that is away.</summary>
public sealed class SmtpTests
{
    [Fact]
    public async Task A_mail_reaches_the_server_once()
    {
        using var server = new Server();
        await using var host = await Ready(server.Port);
        (await host.In((SendMails send) => send.Send())).ShouldBe(1);
        (await host.In((SendMails send) => send.Send())).ShouldBe(0);
        server.Heard.ShouldContain("RCPT TO:<lan@so.example>");
        server.Heard.ShouldContain("MAIL FROM:<cam-tay@so.example>");
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again_and_given_up_at_the_end_of_the_day()
    {
        await using var host = await Ready(port: 9); // nobody listens there
        (await host.In((SendMails send) => send.Send())).ShouldBe(0);
        var mail = await host.In((AppDb db) => db.Set<ReminderMail>().AsNoTracking().SingleAsync());
        (mail.State, mail.Tries, mail.Fault).ShouldBe((MailState.Waiting, 1, "SmtpException"));
        host.Clock.Move(TimeSpan.FromMinutes(2));
        await host.In((SendMails send) => send.Send());
        (await host.In((AppDb db) => db.Set<ReminderMail>().AsNoTracking().SingleAsync())).Tries.ShouldBe(2);
        host.Clock.Move(TimeSpan.FromDays(1));
        await host.In((SendMails send) => send.Send());
        (await host.In((AppDb db) => db.Set<ReminderMail>().AsNoTracking().SingleAsync())).State.ShouldBe(MailState.GivenUp);
    }

    [Fact]
    public async Task A_server_that_accepts_and_says_nothing_does_not_keep_the_others_waiting_and_is_tried_again()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var host = await Ready(((IPEndPoint)silent.LocalEndpoint).Port, "&patience=0.2");
        (await host.In((SendMails send) => send.Send())).ShouldBe(0);
        var mail = await host.In((AppDb db) => db.Set<ReminderMail>().AsNoTracking().SingleAsync());
        (mail.State, mail.Tries, mail.Fault, mail.SentAt).ShouldBe((MailState.Waiting, 1, "TimeoutException", null));
    }

    [Fact]
    public async Task A_mail_that_was_on_its_way_when_the_program_stopped_is_not_taken_for_sent()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var host = await Ready(((IPEndPoint)silent.LocalEndpoint).Port);
        using var stop = new CancellationTokenSource();
        var sending = host.In((SendMails send) => send.Send(stop.Token));
        using (await silent.AcceptTcpClientAsync()) await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
        (await host.In((AppDb db) => db.Set<ReminderMail>().AsNoTracking().SingleAsync())).State.ShouldBe(MailState.Waiting);
    }

    [Fact]
    public async Task A_server_without_encryption_gets_nothing_when_it_was_asked_for()
    {
        using var server = new Server();
        await using var host = await Ready(server.Port, "&tls=1");
        (await host.In((SendMails send) => send.Send())).ShouldBe(0);
        (await host.In((AppDb db) => db.Set<ReminderMail>().AsNoTracking().SingleAsync())).State.ShouldBe(MailState.Waiting);
        server.Heard.ShouldNotContain("lan@so.example");
    }

    private static async Task<TestHost> Ready(int port, string more = "")
    {
        var setting = new ConfigurationBuilder().AddInMemoryCollection([new("CAMTAY_SMTP", $"smtp://127.0.0.1:{port}?from=cam-tay@so.example{more}")]).Build();
        var host = await TestHost.Start(more: services => services.Replace(ServiceDescriptor.Singleton(s => new MailDoor(setting, s.GetRequiredService<DataFolder>(), s.GetRequiredService<TimeProvider>()))));
        await host.Settle();
        await YearTests.Give(host, "Lan");
        host.Clock.Set(new DateOnly(2026, 6, 24));
        (await host.In((WriteReminders write) => write.Write())).ShouldBe(1);
        return host;
    }

    /// <summary>Says yes to everything, as a mail server does, and remembers what it heard.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly StringBuilder heard = new();

        public Server()
        {
            listener.Start();
            _ = Task.Run(Serve);
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public string Heard
        {
            get { lock (heard) return heard.ToString(); }
        }

        public void Dispose() => listener.Stop();

        private async Task Serve()
        {
            using var client = await listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 so.example");
            var data = false;
            while (await reader.ReadLineAsync() is { } line)
            {
                lock (heard) heard.AppendLine(line);
                if (data && line != ".") continue;
                data = line == "DATA";
                await writer.WriteLineAsync(data ? "354 go on" : "250 ok");
            }
        }
    }
}
