using System.CommandLine;
using System.CommandLine.Parsing;
using System.Security.Cryptography;
using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.Web.Cli;

/// <summary><c>camtay verify</c>: the whole ledger of this installation, or an exported bundle without any database.</summary>
internal sealed class VerifyVerb : Verb
{
    private readonly Option<FileInfo[]> heads = new Option<FileInfo[]>("--head") { Description = "Tệp gốc đã ký giữ ở nơi khác, mỗi dòng một gốc | signed heads kept elsewhere, one a line", AllowMultipleArgumentsPerToken = false }.AcceptExistingOnly();
    private readonly Option<FileInfo> bundle = new Option<FileInfo>("--bundle") { Description = "Kiểm tra gói sổ đã xuất, không cần máy chủ | check an exported bundle" }.AcceptExistingOnly();
    private readonly Option<FileInfo> key = new Option<FileInfo>("--key") { Description = "Khóa công khai (PEM) nhận bằng đường khác, dùng với --bundle | public key received another way" }.AcceptExistingOnly();
    private readonly Option<FileInfo?> export = new("--export") { Description = "Ghi cả sổ thành gói .zip rồi thôi | write the whole ledger as a bundle" };
    private readonly Option<bool> json = JsonOption();

    public override Command Command()
    {
        var command = new Command("verify", "Tính lại mọi mã băm của sổ chứng cứ và so với các gốc đã ký | recompute every hash of the ledger and compare it with the signed heads") { heads, bundle, key, export, json };
        command.Validators.Add(Combined);
        command.SetAction((parsed, ct) =>
            parsed.GetValue(export) is { } to ? InProgram(parsed, services => Export(to, parsed, services, ct))
            : parsed.GetValue(bundle) is { } from ? CheckBundle(from, parsed, ct)
            : InProgram(parsed, services => CheckLedger(parsed, services, ct)));
        return command;
    }

    private void Combined(CommandResult command)
    {
        bool Given(Option option) => command.GetResult(option) is { Implicit: false };
        if (Given(bundle) && Given(export)) command.AddError("--bundle / --export: chỉ dùng một | use one of them");
        if (Given(key) && !Given(bundle)) command.AddError("--key: cần --bundle | needs --bundle");
        if (Given(heads) && (Given(bundle) || Given(export))) command.AddError("--head: không dùng cùng --bundle, --export | not with --bundle, --export");
    }

    private async Task<int> CheckLedger(ParseResult parsed, IServiceProvider services, CancellationToken ct)
    {
        var known = new KnownHeads();
        // The program's own copy outside the database is always looked at.
        var own = services.GetRequiredService<DataFolder>().File("heads.jsonl");
        if (File.Exists(own)) await known.Read(own, ct);
        foreach (var file in parsed.GetValue(heads) ?? []) await known.Read(file.FullName, ct);
        var report = await services.GetRequiredService<ILedgerAudit>().Verify(known.Heads, ct);
        return Answer(parsed, report with { Faults = [.. known.Faults, .. report.Faults] }, known.Heads.Count);
    }

    private async Task<int> CheckBundle(FileInfo from, ParseResult parsed, CancellationToken ct)
    {
        var trusted = parsed.GetValue(key) is { } pem ? await File.ReadAllTextAsync(pem.FullName, ct) : null;
        try
        {
            await using var stream = from.OpenRead();
            return Answer(parsed, await Bundle.Verify(stream, trusted, ct), outside: 0);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or CryptographicException)
        {
            // Not a ZIP, a part is missing, or the key is none.
            throw new RefusedException(WebRefusals.NoBundle.With(from.FullName, e.Message));
        }
    }

    private async Task<int> Export(FileInfo to, ParseResult parsed, IServiceProvider services, CancellationToken ct)
    {
        if (to.Exists) throw new RefusedException(WebRefusals.FileExists.With(to.FullName));
        var trees = services.GetRequiredService<ITreeHeads>();
        var head = await trees.Now(ct);
        await BundleFile.Write(services.GetRequiredService<AppDb>(), head, trees.PublicKey, to.FullName, ct);
        if (parsed.GetValue(json)) WriteJson(new { file = to.FullName, size = head.Size, root = Convert.ToHexStringLower(head.Root), keyId = head.KeyId });
        else
        {
            var l = LanguageOf(parsed);
            Console.WriteLine(l[$"{to.FullName}: {l.Number(head.Size)} mục, khóa {head.KeyId}", $"{to.FullName}: {l.Number(head.Size)} entries, key {head.KeyId}"]);
        }
        return CommandLine.Done;
    }

    private int Answer(ParseResult parsed, LedgerReport report, int outside)
    {
        var l = LanguageOf(parsed);
        if (parsed.GetValue(json))
            WriteJson(new
            {
                sound = report.Sound, size = report.Size, root = report.Root, heads = report.Heads, headsOutside = outside,
                faults = report.Faults.Select(f => new { f.From, f.To, f.Kind, text = l[f.Vi, f.En] })
            });
        else Say(report, outside, l);
        return report.Sound ? CommandLine.Done : CommandLine.Refused;
    }

    private static void Say(LedgerReport report, int outside, Language l)
    {
        Console.WriteLine(l[$"{l.Number(report.Size)} mục, {l.Number(report.Heads)} gốc đã ký, {l.Number(outside)} gốc giữ ngoài cơ sở dữ liệu",
            $"{l.Number(report.Size)} entries, {l.Number(report.Heads)} signed heads, {l.Number(outside)} heads kept outside the database"]);
        Console.WriteLine(l["Gốc của cả sổ: ", "Root of the whole ledger: "] + report.Root);
        foreach (var fault in report.Faults) Console.WriteLine($"  {l[fault.Vi, fault.En]}");
        Console.WriteLine(report.Sound
            ? l["Sổ lành: mọi mã băm và mọi gốc đã ký đều khớp.", "The ledger is sound: every hash and every signed head matches."]
            : l[$"Sổ có {report.Faults.Count} chỗ sai.", $"The ledger has {report.Faults.Count} faults."]);
    }
}
