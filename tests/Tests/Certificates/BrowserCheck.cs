using System.Text.Json;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Certificates;

/// <summary>The checking page's own code (<c>verify.ts</c>), run in node at a given time.</summary>
internal static class BrowserCheck
{
    private const string Script = """
        import ts from "typescript";
        import { readFileSync } from "node:fs";
        const given = JSON.parse(await new Response(process.stdin).text());
        Date.now = () => Date.parse(given.now);
        const code = ts.transpileModule(readFileSync("src/Certificates/Check/verify.ts", "utf8"), { compilerOptions: { module: "ESNext", target: "ES2022" } }).outputText;
        const { check, keysOf, reach } = await import("data:text/javascript;base64," + Buffer.from(code).toString("base64"));
        const pinned = keysOf(given.keys), keys = await reach(pinned.keys, pinned.handovers.concat(keysOf(given.newer).handovers));
        const verdicts = [];
        for (const jwt of given.jwts) verdicts.push((await check(jwt, keys, given.list)).verdict);
        process.stdout.write(JSON.stringify(verdicts));
        """;

    public static async Task<IReadOnlyList<string>> Verdicts(string keys, string? list, DateTimeOffset now, IReadOnlyList<string> jwts, string? newer = null) =>
        JsonSerializer.Deserialize<List<string>>(await Node.Run(Script, JsonSerializer.Serialize(new { keys, list, now, jwts, newer })))!;
}
