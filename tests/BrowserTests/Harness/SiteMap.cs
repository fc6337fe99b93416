using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Harness;

/// <summary>The pages that an account reaches by its links: one example of each kind of address.</summary>
internal static partial class SiteMap
{
    private static readonly string[] NotPages = ["/ngon-ngu", "/giao-dien", "/dang-xuat", "/api/", "/openapi", "/healthz"];

    /// <summary>Opens each page once and looks at it there.</summary>
    /// <returns>How many there are.</returns>
    public static async Task<int> Walk(IPage page, Func<string, IResponse, Task> look)
    {
        var known = new Dictionary<string, string>();
        var open = new Queue<string>(["/"]);
        known[Kind("/")] = "/";
        while (open.TryDequeue(out var address))
        {
            var response = await page.GotoAsync(address);
            await look(address, response!);
            var links = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]:not([download])')].filter(a => a.origin === location.origin).map(a => a.pathname)");
            foreach (var link in links.Where(IsPage))
                if (known.TryAdd(Kind(link), link))
                    open.Enqueue(link);
        }
        // Kinds are few; hundreds would mean that one kind of address is not recognized as such.
        known.Count.ShouldBeLessThan(150, string.Join('\n', known.Values));
        return known.Count;
    }

    private static bool IsPage(string path) =>
        !NotPages.Any(n => path.StartsWith(n, StringComparison.Ordinal)) && !File().IsMatch(path) && !path.Contains("xuat", StringComparison.Ordinal) && !path.EndsWith("/anh", StringComparison.Ordinal); // pictures

    /// <summary>The address with codes, ids and numbers left out.</summary>
    private static string Kind(string path) => Place().Replace(path, "/*");

    // Lessons have names instead of codes; each is played to its end in the lessons' own journey.
    [GeneratedRegex(@"/[^/]*(?:\d|[A-Z]{2})[^/]*|(?<=^/hoc-tap/bai)/[^/]+|(?<=^/hoc)/(?!cua-toi|ghi-tieng|tep-cuu)[^/]+")]
    private static partial Regex Place();

    [GeneratedRegex(@"\.[a-z]{2,5}$")]
    private static partial Regex File();
}
