using CamTay.Platform;

namespace CamTay.Imports.Kinds;

/// <summary>The ten kinds, in the order in which a province fills them.</summary>
internal sealed class KindList(IEnumerable<ImportKind> kinds)
{
    public IReadOnlyList<ImportKind> All { get; } = [.. kinds];

    public ImportKind? Find(string code) => All.FirstOrDefault(k => k.Code == code);

    public ImportKind Need(string code) =>
        Find(code) ?? throw new RefusedException(ImportsRefusals.UnknownKind.With(code, string.Join(", ", All.Select(k => k.Code))));
}
