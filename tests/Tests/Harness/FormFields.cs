using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CamTay.Tests.Harness;

/// <summary>The fields of a form, by name or selector, beginning with what the page put in them.</summary>
public sealed class FormFields
{
    private readonly IHtmlFormElement form;
    private readonly List<KeyValuePair<string, string>> values = [];

    internal FormFields(IHtmlFormElement form)
    {
        this.form = form;
        foreach (var input in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
            if (Standing(input) is { } value)
                values.Add(new(input.GetAttribute("name")!, value));
    }

    public IReadOnlyList<KeyValuePair<string, string>> Values => values;

    public List<(string Name, string FileName, byte[] Content)> Files { get; } = [];

    /// <summary>Fills a field: its name, or a selector within the form.</summary>
    public string this[string field]
    {
        set
        {
            var name = NameOf(field);
            values.RemoveAll(v => v.Key == name);
            values.Add(new(name, value));
        }
    }

    public void Attach(string field, string fileName, string content) => Attach(field, fileName, Encoding.UTF8.GetBytes(content));

    public void Attach(string field, string fileName, byte[] content) => Files.Add((NameOf(field), fileName, content));

    internal MultipartFormDataContent Multipart()
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values) content.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes) in Files) content.Add(new ByteArrayContent(bytes), name, fileName);
        return content;
    }

    private string NameOf(string field) => field.Any(c => c is '[' or '#' or ' ')
        ? form.QuerySelector(field)?.GetAttribute("name") ?? throw new ArgumentException($"No field {field} in the form.")
        : field;

    private static string? Standing(IElement input) => input switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } choice => choice.IsChecked ? choice.Value ?? "on" : null,
        IHtmlInputElement { Type: "submit" or "button" or "file" } => null,
        IHtmlInputElement text => text.Value ?? "",
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value ?? "",
        _ => null,
    };
}
