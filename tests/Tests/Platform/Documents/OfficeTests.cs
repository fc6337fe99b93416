using System.Diagnostics;
using System.Text;
using CamTay.Platform.Documents;
using CamTay.Platform.Documents.Docx;

namespace CamTay.Tests.Platform.Documents;

/// <summary>A real office program opens what is written here. Installed by <c>./dev test</c> where it may be; skipped, with the reason, where not.</summary>
public sealed class OfficeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("camtay-office-").FullName;

    [Fact]
    public async Task LibreOffice_opens_the_docx_and_shows_every_part()
    {
        var text = await Converted("bao-cao.docx", DocxFile.Write(Sample.Report()), "txt:Text (encoded):UTF8", "bao-cao.txt");
        text.ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        text.ShouldContain("Số: 05/BC-SYT");
        text.ShouldContain("Đơn vị số 60 của phường Đa Mai");
        text.ShouldContain("<w:br/> & \"ngoặc\" ]]>");
    }

    [Fact]
    public async Task LibreOffice_opens_the_xlsx_and_computes_nothing()
    {
        var text = await Converted("bang.xlsx", XlsxFile.Write(Sample.Report() with { Body = [], Annexes = [Sample.Report().Annexes[1]] }), "csv:Text - txt - csv (StarCalc):44,34,76,1", "bang.csv");
        text.ShouldContain("=HYPERLINK(");
        text.ShouldContain("+1+1");
        text.ShouldNotContain("Err:");
    }

    private async Task<string> Converted(string name, byte[] content, string filter, string result)
    {
        var office = new[] { "/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/lib/libreoffice/program/soffice" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice is not on this machine, and it may not be installed: sudo apt-get install libreoffice-writer libreoffice-calc");
        await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        var start = new ProcessStartInfo(office!) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter, name }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        var path = Path.Combine(folder, result);
        File.Exists(path).ShouldBeTrue(await process.StandardError.ReadToEndAsync());
        return await File.ReadAllTextAsync(path, Encoding.UTF8);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
