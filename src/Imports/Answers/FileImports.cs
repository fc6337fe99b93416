using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.Platform;

namespace CamTay.Imports.Answers;

internal sealed class FileImports(KindList kinds, ReceiveFile receive, ReadImport read, Language language) : IFileImports
{
    public IReadOnlyList<string> Kinds => [.. kinds.All.Select(k => k.Code)];

    public async Task<ImportAnswer> Import(string kind, string fileName, Stream content, CancellationToken ct = default, string? profile = null) =>
        await read.Answer(await receive.Receive(kind, fileName, content, wait: true, ct, profile), language, ct);
}
