using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CamTay.Platform.Documents;
using CamTay.Platform.Documents.Docx;
using CamTay.Platform.Documents.Pdf;
using CamTay.Tests.Reporting;

namespace CamTay.Tests.Platform.Documents;

/// <summary>A real office program opens what is written here. Installed by <c>./dev test</c> where it may be; skipped, with the reason, where not, and never in CI.</summary>
public sealed partial class OfficeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("camtay-office-").FullName;

    [Fact]
    public async Task LibreOffice_opens_the_docx_and_shows_every_part()
    {
        await Put("bao-cao.docx", DocxFile.Write(Sample.Report()));
        await Convert("txt:Text (encoded):UTF8", "bao-cao.docx");
        var text = await Text("bao-cao.txt");
        text.ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        text.ShouldContain("Số: 05/BC-SYT");
        text.ShouldContain("Đơn vị số 60 của phường Đa Mai");
        text.ShouldContain("<w:br/> & \"ngoặc\" ]]>");
    }

    [Fact]
    public async Task LibreOffice_opens_the_xlsx_and_computes_nothing()
    {
        await Put("bang.xlsx", XlsxFile.Write(Sample.Report() with { Body = [], Annexes = [Sample.Report().Annexes[1]] }));
        await Convert("csv:Text - txt - csv (StarCalc):44,34,76,1", "bang.xlsx");
        var text = await Text("bang.csv");
        text.ShouldContain("=HYPERLINK(");
        text.ShouldContain("+1+1");
        text.ShouldNotContain("Err:");
    }

    [Fact]
    public async Task Frozen_reports_a_department_of_300_units_and_a_units_plan_open_without_complaint_and_take_the_pages_that_they_should()
    {
        (string Name, OfficialDocument Document)[] all = [("don-vi", Golden.Document("don-vi")), ("don-vi-bang", Golden.Document("don-vi-bang")), ("so", Golden.Department(300)), ("ke-hoach", Golden.Document("ke-hoach"))];
        foreach (var (name, document) in all)
        {
            await Put($"{name}.docx", DocxFile.Write(document));
            await Put($"{name}-bang.xlsx", XlsxFile.Write(document));
        }
        await Convert("pdf", [.. all.SelectMany(a => new[] { $"{a.Name}.docx", $"{a.Name}-bang.xlsx" })]);
        foreach (var (name, document) in all)
        {
            var (theirs, ours) = (Pages(await File.ReadAllBytesAsync(Path.Combine(folder, $"{name}.pdf"))), Pages(PdfFile.Write(document)));
            Math.Abs(theirs - ours).ShouldBeLessThanOrEqualTo(1 + ours / 10, $"{name}: {theirs} pages in LibreOffice, {ours} in our own .pdf");
            Pages(await File.ReadAllBytesAsync(Path.Combine(folder, $"{name}-bang.pdf"))).ShouldBeGreaterThan(1, name);
        }
        await Convert("txt:Text (encoded):UTF8", "so.docx", "ke-hoach.docx", "don-vi-bang.docx");
        var report = await Text("so.txt");
        report.ShouldContain("Kính gửi:");
        report.ShouldContain("Kính báo cáo./.");
        foreach (var unit in new[] { "1", "150", "300" }) Regex.IsMatch(report, $"(?m)^{unit}$").ShouldBeTrue($"line {unit} of the units");
        var tables = await Text("don-vi-bang.txt");
        foreach (var part in new[] { "Số, ký hiệu", "=1+1", "02/06/2026", "Cầm tay chỉ việc tại chỗ", "1.250" }) tables.ShouldContain(part);
        (await Text("ke-hoach.txt")).ShouldContain("PHÂN CÔNG NHIỆM VỤ");
    }

    private Task Put(string name, byte[] content) => File.WriteAllBytesAsync(Path.Combine(folder, name), content);

    private Task<string> Text(string name) => File.ReadAllTextAsync(Path.Combine(folder, name), Encoding.UTF8);

    private async Task Convert(string filter, params string[] names)
    {
        var office = new[] { "/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/lib/libreoffice/program/soffice" }.FirstOrDefault(File.Exists);
        const string missing = "LibreOffice is not on this machine: sudo apt-get install libreoffice-writer libreoffice-calc";
        if (office is null && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(missing);
        Assert.SkipWhen(office is null, missing);
        var start = new ProcessStartInfo(office!) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter }.Concat(names)) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await process.WaitForExitAsync(limit.Token);
        process.ExitCode.ShouldBe(0, await complaints);
        (await output + await complaints).ShouldNotContain("Error", Case.Insensitive);
        foreach (var name in names) File.Exists(Path.Combine(folder, Path.ChangeExtension(name, filter[..3]))).ShouldBeTrue($"{name}: {await complaints}");
    }

    private static int Pages(byte[] pdf) => Page().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Page();

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
