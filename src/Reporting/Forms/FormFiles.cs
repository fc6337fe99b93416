using System.Text;
using CamTay.Platform;
using CamTay.Platform.Yaml;
using Microsoft.Extensions.Logging;

namespace CamTay.Reporting.Forms;

/// <summary>A form file that is not in force because of its faults.</summary>
internal sealed record FaultyForm(string File, IReadOnlyList<FileFault> Faults);

/// <summary>A form as its file says it, not numbered yet.</summary>
internal sealed record FormFile(string File, ReportForm Form, string Yaml);

/// <summary>The form files of this node, read again when one changes.</summary>
internal sealed partial class FormFiles(ContentFolder content, ILogger<FormFiles> log)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTime Written, long Length, ReportForm? Form, string Yaml, FaultyForm? Fault)> files = [];

    /// <summary>Faults of the files as they are now, whether or not anybody has opened a report since they changed.</summary>
    public IReadOnlyList<FaultyForm> Faulty()
    {
        Read();
        lock (gate) return [.. files.Values.Select(f => f.Fault).OfType<FaultyForm>()];
    }

    /// <summary>Forms with their text, not numbered yet.</summary>
    public IReadOnlyList<FormFile> Read()
    {
        var folder = Path.Combine(content.Content, "forms");
        var names = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToList() : [];
        lock (gate)
        {
            foreach (var gone in files.Keys.Except(names).ToList()) files.Remove(gone);
            foreach (var name in names)
            {
                var info = new FileInfo(name);
                if (files.TryGetValue(name, out var known) && (known.Written, known.Length) == (info.LastWriteTimeUtc, info.Length)) continue;
                var (form, yaml, fault) = Read(name);
                // A faulty file changes nothing: what this node read last stays.
                files[name] = (info.LastWriteTimeUtc, info.Length, form ?? known.Form, form is null ? known.Yaml : yaml, fault);
            }
            return [.. files.Where(f => f.Value.Form is not null).Select(f => new FormFile(Path.GetFileName(f.Key), f.Value.Form!, f.Value.Yaml))];
        }
    }

    private (ReportForm? Form, string Yaml, FaultyForm? Fault) Read(string file)
    {
        var yaml = File.ReadAllText(file, new UTF8Encoding(false, throwOnInvalidBytes: false));
        var (form, faults) = ReadForm.From(yaml);
        foreach (var fault in faults) Fault(Path.GetFileName(file), fault.Line, fault.En);
        return (form, yaml, faults.Count == 0 ? null : new FaultyForm(Path.GetFileName(file), faults));
    }

    [LoggerMessage(LogLevel.Error, "{File}, line {Line}: {Reason} The form's last content stays in force")]
    private partial void Fault(string file, long line, string reason);
}
