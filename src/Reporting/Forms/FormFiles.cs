using System.Text;
using CamTay.Platform;
using Microsoft.Extensions.Logging;

namespace CamTay.Reporting.Forms;

/// <summary>A form file that is not in force because of a fault.</summary>
internal sealed record FaultyForm(string File, long Line, string Vi, string En);

/// <summary>The form files of this node, read again when one changes.</summary>
internal sealed partial class FormFiles(ContentFolder content, ILogger<FormFiles> log)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTime Written, long Length, ReportForm? Form, string Yaml, FaultyForm? Fault)> files = [];

    public IReadOnlyList<FaultyForm> Faulty
    {
        get { lock (gate) return [.. files.Values.Select(f => f.Fault).OfType<FaultyForm>()]; }
    }

    /// <summary>Forms with their text, not numbered yet.</summary>
    public IReadOnlyList<(ReportForm Form, string Yaml)> Read()
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
            return [.. files.Values.Where(f => f.Form is not null).Select(f => (f.Form!, f.Yaml))];
        }
    }

    private (ReportForm? Form, string Yaml, FaultyForm? Fault) Read(string file)
    {
        var yaml = File.ReadAllText(file, new UTF8Encoding(false, throwOnInvalidBytes: false));
        try { return (ReadForm.From(yaml), yaml, null); }
        catch (FormFaultException e)
        {
            Fault(Path.GetFileName(file), e.Line, e.En);
            return (null, yaml, new FaultyForm(Path.GetFileName(file), e.Line, e.Vi, e.En));
        }
    }

    [LoggerMessage(LogLevel.Error, "{File}, line {Line}: {Reason} The form's last content stays in force")]
    private partial void Fault(string file, long line, string reason);
}
