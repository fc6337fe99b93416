using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CamTay.Tests.Plan;

/// <summary>The whole program with a plan folder of its own, in which a test changes files by hand.</summary>
public sealed class PlanSite : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("camtay-plans-");

    public TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Write("bac-ninh-2026.yaml", Plans.BacNinhText);
        Write("ha-giang-2025.yaml", Plans.HaGiangText);
        Host = await TestHost.Start(more: services => services.Replace(ServiceDescriptor.Singleton(
            new ContentFolder { Plans = folder.FullName, Content = Repository.PathOf("content") })));
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.FullName, file), text);

    /// <summary>Opens a page again and again until it says something; the watch has a few seconds for it.</summary>
    public static async Task<WebPage> Until(HttpClient client, string address, string text)
    {
        for (var attempt = 0; ; attempt++)
        {
            var page = await client.Open(address);
            if (page.Text.Contains(text, StringComparison.Ordinal)) return page;
            if (attempt == 100) throw new TimeoutException($"{address} does not say “{text}” within 10 s.");
            await Task.Delay(100);
        }
    }

    /// <summary>Rows of the tables in a part of a page, cells divided by a bar.</summary>
    public static IReadOnlyList<string> Rows(WebPage page, string part) =>
        [.. page.Document.QuerySelectorAll(part + " tr").Select(row => string.Join(" | ", row.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))];

    public async ValueTask DisposeAsync()
    {
        if (Host is not null) await Host.DisposeAsync(); // null when the host could not start: that fault is the one to see
        folder.Delete(recursive: true);
    }
}
