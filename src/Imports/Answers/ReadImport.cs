using CamTay.Imports.Kinds;
using CamTay.Imports.Mapping;
using CamTay.Imports.Runs;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Answers;

/// <summary>Imports as this account may see them: its own, and those of units for which it may import.</summary>
internal sealed class ReadImport(AppDb db, IAccess access, FindProfile profiles)
{
    public async Task<Import> Need(Guid id, CancellationToken ct)
    {
        var import = await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        // Who may not see it learns no more than that there is none.
        return import is not null && MaySee(import) ? import : throw new RefusedException(ImportsRefusals.NoImport.With(id));
    }

    public bool MaySee(Import import) => import.Account == access.Account || access.May(Permission.Import, import.Unit);

    public async Task<ImportAnswer> Answer(Guid id, Language language, CancellationToken ct)
    {
        var import = await Need(id, ct);
        var map = (await profiles.Of(import, ct))?.Columns;
        return new ImportAnswer
        {
            Id = id, Kind = import.Kind, State = import.State.ToString().ToLowerInvariant(), Total = import.Total, Decided = import.Decided,
            Accepted = import.Accepted, Unchanged = import.Unchanged, RejectedCount = import.Rejected, Queued = import.Queued, Sha256 = import.Sha256,
            Rejected = import.Open ? [] : Originals(await Told(id, RowResult.Rejected, language, ct), map),
            Warnings = import.Open ? [] : Originals(await Told(id, RowResult.Accepted, language, ct), map),
            UnknownColumns = CellsJson.ReadList(import.UnknownColumns), OtherSheets = CellsJson.ReadList(import.OtherSheets),
            Problem = import.ProblemVi is null ? null : language[import.ProblemVi, import.ProblemEn!],
        };
    }

    // A file with headers of its own is answered by its own headers.
    private static IReadOnlyList<RowAnswered> Originals(IReadOnlyList<RowAnswered> rows, ColumnMap? map) =>
        map is null ? rows : [.. rows.Select(r => r.Column is null ? r : r with { Column = map.Original(r.Column) })];

    private async Task<IReadOnlyList<RowAnswered>> Told(Guid id, RowResult result, Language language, CancellationToken ct) =>
        await db.Set<ImportRow>().Where(r => r.ImportId == id && r.Result == result && r.ReasonVi != null).OrderBy(r => r.Row)
            .Select(r => new RowAnswered(r.Row, r.AtColumn, language.English ? r.ReasonEn! : r.ReasonVi!)).ToListAsync(ct);
}
