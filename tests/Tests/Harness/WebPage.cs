using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CamTay.Tests.Harness;

/// <summary>A page as a browser without script sees it: text, links, forms.</summary>
public sealed class WebPage
{
    private readonly HttpClient client;

    private WebPage(HttpClient client, HttpResponseMessage response, IHtmlDocument document) =>
        (this.client, Response, Document) = (client, response, document);

    public HttpResponseMessage Response { get; }

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where a redirect leads, or null.</summary>
    public string? Location => Response.Headers.Location?.ToString();

    public IHtmlDocument Document { get; }

    /// <summary>What stands on the page, with single spaces.</summary>
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static async Task<WebPage> Of(HttpClient client, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new WebPage(client, response, await new HtmlParser().ParseDocumentAsync(html));
    }

    /// <summary>The form that holds an element.</summary>
    public IHtmlFormElement Form(string selector) =>
        (Document.QuerySelector(selector)?.Closest("form") as IHtmlFormElement)
            ?? throw new InvalidOperationException($"No form with {selector} on the page ({(int)Status}): {Text}");

    /// <summary>Sends a form with what stands in it and what is filled in.</summary>
    public async Task<WebPage> Submit(IHtmlFormElement form, Action<FormFields> fill)
    {
        var fields = new FormFields(form);
        fill(fields);
        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : Response.RequestMessage!.RequestUri!.PathAndQuery;
        var multipart = form.GetAttribute("enctype") == "multipart/form-data" || fields.Files.Count > 0;
        using HttpContent content = multipart ? fields.Multipart() : new FormUrlEncodedContent(fields.Values);
        return await Of(client, await client.PostAsync(address, content));
    }
}

public static class WebPages
{
    /// <summary>Opens a page.</summary>
    public static async Task<WebPage> Open(this HttpClient client, string address) => await WebPage.Of(client, await client.GetAsync(address));
}
