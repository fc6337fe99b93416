using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CamTay.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Tests.Platform.Ui;

/// <summary>Draws one part of the UI kit by itself.</summary>
internal static class Drawing
{
    public static async Task<IHtmlDocument> Of<TPart>(string address, params (string Name, object? Value)[] parameters) where TPart : IComponent
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddPlatform();
        services.AddSingleton<NavigationManager>(new At(address));
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, provider.GetRequiredService<ILoggerFactory>());
        var values = ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value));
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPart>(values)).ToHtmlString());
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    private sealed class At : NavigationManager
    {
        public At(string address) => Initialize("http://localhost/", "http://localhost" + address);
    }
}
