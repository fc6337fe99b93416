using System.CommandLine;
using CamTay.Imports;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Web.Cli;

/// <summary><c>camtay import KIND FILE</c>: the same door as the screen, also while the server runs.</summary>
internal sealed class ImportFile : Verb
{
    public override Command Command()
    {
        var kind = new Argument<string>("loai") { Description = "Loại tệp: don-vi, can-bo, mooc, xac-nhan-vneid, ky-nang, tap-huan, dich-vu-so, to-cong-nghe-so, luot-kham, dan-so | kind of file" };
        var file = new Argument<FileInfo>("tep") { Description = "Tệp .csv (UTF-8) hoặc .xlsx | the file" };
        var account = new Option<string?>("--as") { Description = "Nhập với quyền của tài khoản này; mặc định là hệ thống | with the rights of this account" };
        var profile = new Option<string?>("--profile") { Description = "Tên cách ghép cột cho tệp có tên cột khác; mặc định tìm theo tên cột | name of a mapping of columns; by default found by the headers" };
        var json = JsonOption();
        var command = new Command("import", "Nhập một tệp, trả lời từng dòng; mã thoát 1 khi có dòng bị từ chối | import a file; exit code 1 when rows were refused") { kind, file, account, profile, json };
        command.SetAction((parsed, ct) => InProgram(parsed, async services =>
        {
            if (parsed.GetValue(account) is { } name) await services.GetRequiredService<IActing>().As(name, ct);
            var source = parsed.GetValue(file)!;
            if (!source.Exists) throw new RefusedException(PlatformRefusals.NotFound.With(source.FullName));
            await using var content = source.OpenRead();
            var answer = await services.GetRequiredService<IFileImports>().Import(parsed.GetValue(kind)!, source.Name, content, ct, parsed.GetValue(profile));
            if (parsed.GetValue(json)) WriteJson(answer);
            else Tell(answer, services.GetRequiredService<Language>());
            return answer is { State: "finished", RejectedCount: 0 } ? CommandLine.Done : CommandLine.Refused;
        }));
        return command;
    }

    private static void Tell(ImportAnswer answer, Language l)
    {
        foreach (var row in answer.Rejected) Console.WriteLine(l["dòng ", "row "] + row.Row + (row.Column is null ? "" : $", {row.Column}") + ": " + row.Reason);
        foreach (var row in answer.Warnings) Console.WriteLine(l["lưu ý dòng ", "note on row "] + row.Row + ": " + row.Reason);
        if (answer.UnknownColumns.Count > 0) Console.WriteLine(l["cột bị bỏ qua: ", "columns left out: "] + string.Join(", ", answer.UnknownColumns));
        if (answer.Problem is not null) Console.WriteLine(answer.Problem);
        Console.WriteLine(l[$"nhận {l.Number(answer.Accepted)}, không đổi {l.Number(answer.Unchanged)}, từ chối {l.Number(answer.RejectedCount)}, chờ ghép {l.Number(answer.Queued)}",
            $"accepted {l.Number(answer.Accepted)}, unchanged {l.Number(answer.Unchanged)}, rejected {l.Number(answer.RejectedCount)}, queued {l.Number(answer.Queued)}"]);
        Console.WriteLine($"{answer.Id}  sha256 {answer.Sha256}");
    }
}
