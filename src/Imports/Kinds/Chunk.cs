using CamTay.Evidence;

namespace CamTay.Imports.Kinds;

/// <summary>Where the rows at hand come from: they all bear this account, import and file hash.</summary>
internal sealed record Chunk(Guid Import, string Account, string FileSha256)
{
    public Source SourceOf(int row) => new(Account, Import: Import, FileSha256: FileSha256, Row: row);
}
