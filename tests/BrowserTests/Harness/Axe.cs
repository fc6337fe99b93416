using System.Text.Json;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Harness;

/// <summary>axe-core's rules for WCAG 2.2 A and AA, or one of them, run on the page as it stands.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Repository.PathOf("node_modules/axe-core/axe.min.js")));

    public static async Task<IReadOnlyList<string>> Violations(IPage page, string? rule = null)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script.Value + "; true");
        var found = await page.EvaluateAsync<JsonElement>("""
            async (rule) => {
              const answer = await axe.run(document, { runOnly: rule ? { type: 'rule', values: [rule] } : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
              return answer.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.target.join(' ')} ${n.html.slice(0, 160)} ${(n.any[0] || n.all[0] || n.none[0] || {}).message || ''}`));
            }
            """, rule);
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }
}
