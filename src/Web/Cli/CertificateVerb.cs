using System.CommandLine;
using System.Text.Json;
using CamTay.Certificates;
using CamTay.Platform;

namespace CamTay.Web.Cli;

/// <summary><c>camtay certificate verify FILE --key PINNED</c>: checks a certificate without server, network or database.</summary>
/// <remarks>Ends with 0 valid, 1 not genuine, 2 wrongly called, 3 out of its days, 4 revoked or replaced, 5 genuine but revocation not checked.</remarks>
internal sealed class CertificateVerb : Verb
{
    private const int OutOfTime = 3, Revoked = 4, Unchecked = 5;

    public override Command Command() => new("certificate", "Chứng chỉ kỹ năng | skill certificates") { Verify() };

    private static Command Verify()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Tệp chứng chỉ .jwt | the certificate's .jwt file" }.AcceptExistingOnly();
        var key = new Option<FileInfo>("--key") { Description = "Tệp khóa công khai của nơi cấp đã ghim | the issuer's pinned public keys", Required = true }.AcceptExistingOnly();
        var status = new Option<FileInfo>("--status") { Description = "Danh sách trạng thái (.jwt) đã tải của nơi cấp | the issuer's status list" }.AcceptExistingOnly();
        var newer = new Option<FileInfo>("--newer-keys") { Description = "Tệp khóa hiện nay của nơi cấp, chỉ dùng lời bàn giao do khóa đã ghim ký | the issuer's present keys: only handovers signed by pinned keys count" }.AcceptExistingOnly();
        var json = JsonOption();
        var command = new Command("verify", "Kiểm tra chứng chỉ không cần mạng. Kết thúc với: 0 thật, còn giá trị; 1 không thật; 3 ngoài thời hạn; 4 đã thu hồi; 5 thật, chưa kiểm được thu hồi | check a certificate offline") { file, key, status, newer, json };
        command.SetAction((parsed, ct) => Verify(parsed.GetValue(file)!, parsed.GetValue(key)!, parsed.GetValue(status), parsed.GetValue(newer), parsed.GetValue(json), LanguageOf(parsed), ct));
        return command;
    }

    private static async Task<int> Verify(FileInfo file, FileInfo key, FileInfo? status, FileInfo? newer, bool json, Language l, CancellationToken ct)
    {
        var (jwt, keys) = (await File.ReadAllTextAsync(file.FullName, ct), await File.ReadAllTextAsync(key.FullName, ct));
        var list = status is null ? null : await File.ReadAllTextAsync(status.FullName, ct);
        var newerKeys = newer is null ? null : await File.ReadAllTextAsync(newer.FullName, ct);
        CertificateReport report;
        try
        {
            report = CertificateCheck.Check(jwt, keys, list, TimeProvider.System.GetUtcNow(), newerKeys);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new RefusedException(WebRefusals.BadKeys.With(key.FullName));
        }
        if (json)
            WriteJson(new
            {
                verdict = Code(report.Verdict), title = report.Title, holder = report.Holder, issuer = report.Issuer, validFrom = report.From, validUntil = report.Until, keyId = report.Kid,
                statusKnown = report.StatusKnown, checks = report.Lines.Select(x => new { x.Code, x.Holds, text = l[x.Vi, x.En] }),
            });
        else Say(report, l);
        return report.Verdict switch { CertificateVerdict.Valid => CommandLine.Done, CertificateVerdict.OutOfTime => OutOfTime, CertificateVerdict.Revoked => Revoked, CertificateVerdict.Unchecked => Unchecked, _ => CommandLine.Refused };
    }

    private static void Say(CertificateReport report, Language l)
    {
        foreach (var line in report.Lines) Console.WriteLine($"  {(line.Holds ? "+" : "-")} {l[line.Vi, line.En]}");
        if (report.Verdict != CertificateVerdict.Bad)
            Console.WriteLine($"{report.Title} · {report.Holder} · {report.Issuer} · {l.Day(LocalDays.DayOf(report.From!.Value))} – {l.Day(LocalDays.DayOf(report.Until!.Value))}");
        Console.WriteLine(report.Verdict switch
        {
            CertificateVerdict.Valid => l["Chứng chỉ thật, còn giá trị.", "The certificate is genuine and valid."],
            CertificateVerdict.Unchecked => l["Chứng chỉ thật, chưa kiểm được thu hồi.", "The certificate is genuine; revocation was not checked."],
            CertificateVerdict.OutOfTime => l["Chứng chỉ thật, nhưng ngoài thời hạn.", "The certificate is genuine, but out of its days."],
            CertificateVerdict.Revoked => l["Chứng chỉ thật, nhưng đã thu hồi hoặc thay thế.", "The certificate is genuine, but revoked or replaced."],
            _ => l["Không phải chứng chỉ thật của nơi cấp này, hoặc đã bị sửa.", "This is no genuine certificate of this issuer, or it was changed."],
        });
    }

    private static string Code(CertificateVerdict verdict) => verdict switch { CertificateVerdict.Valid => "valid", CertificateVerdict.OutOfTime => "out-of-time", CertificateVerdict.Revoked => "revoked", CertificateVerdict.Unchecked => "unchecked", _ => "bad" };
}
