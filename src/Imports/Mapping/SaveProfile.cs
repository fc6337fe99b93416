using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Mapping;

/// <summary>Keeps what a person said of a file's columns as a further version of a named mapping.</summary>
internal sealed class SaveProfile(AppDb db, KindList kinds, FindProfile find, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task<Profile> Save(FilePreview preview, string? name, ColumnMap map, CancellationToken ct) => db.InTransaction(async () =>
    {
        var kind = kinds.Need(preview.File.Kind);
        MayImport.Require(access, kind.Code);
        var called = (name ?? "").Trim();
        if (called.Length is < 3 or > 80 || called.Any(char.IsControl)) throw new RefusedException(MappingRefusals.NoName);
        Check(kind, map, preview);
        var unit = access.HomeUnits.Count > 0 ? access.HomeUnits[0] : "";
        var latest = await db.Set<Profile>().Where(p => p.Kind == kind.Code && p.Name == called && p.Unit == unit).MaxAsync(p => (int?)p.Version, ct) ?? 0;
        var profile = new Profile
        {
            Kind = kind.Code, Name = called, Version = latest + 1, HeaderKey = HeaderWords.Key(preview.Headers), Unit = unit,
            Map = CellsJson.Write(map), MadeBy = access.Account, MadeAt = clock.GetUtcNow(),
        };
        db.Add(profile);
        audit.Record("profile.saved", profile.Id.ToString(), $"{kind.Code}, version {profile.Version}");
        return profile;
    }, ct);

    /// <summary>Files with these headers are asked about again; what it brought in stays.</summary>
    public Task Retire(Guid id, CancellationToken ct) => db.InTransaction(async () =>
    {
        if ((await find.InForce(null, ct)).All(p => p.Id != id)) throw new RefusedException(MappingRefusals.Retired);
        var profile = await db.Set<Profile>().SingleAsync(p => p.Id == id, ct);
        MayImport.Require(access, profile.Kind);
        access.Require(Permission.Import, profile.Unit);
        foreach (var version in await db.Set<Profile>().Where(p => p.Kind == profile.Kind && p.Name == profile.Name && p.Unit == profile.Unit && p.RetiredAt == null).ToListAsync(ct))
            version.RetiredAt = clock.GetUtcNow();
        audit.Record("profile.retired", id.ToString(), profile.Kind);
    }, ct);

    private static void Check(ImportKind kind, ColumnMap map, FilePreview preview)
    {
        if (map.Columns.GroupBy(c => HeaderWords.Plain(c.Value)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new RefusedException(MappingRefusals.Twice.With(twice.First().Value, string.Join(", ", twice.Select(c => c.Key))));
        var lacking = kind.Columns.Where(c => c.Required && !map.Columns.ContainsKey(c.Name) && !map.Fixed.ContainsKey(c.Name)).Select(c => c.Name).ToList();
        if (kind.OneOf.Count > 0 && !kind.OneOf.Any(map.Columns.ContainsKey)) lacking.Insert(0, string.Join(" / ", kind.OneOf));
        if (lacking.Count > 0) throw new RefusedException(MappingRefusals.Lacking.With(string.Join(", ", lacking)));
        foreach (var day in kind.Columns.Where(c => c.Form == ColumnForm.Day && map.Columns.ContainsKey(c.Name))) CheckDays(day, map, preview);
    }

    private static void CheckDays(ImportColumn column, ColumnMap map, FilePreview preview)
    {
        if (map.DayForm is null || !ColumnMap.DayForms.ContainsKey(map.DayForm)) throw new RefusedException(MappingRefusals.NoDayForm);
        var at = preview.Headers.Select(HeaderWords.Plain).ToList().IndexOf(HeaderWords.Plain(map.Columns[column.Name]));
        var days = preview.Below.Select(r => at < 0 ? "" : r[at]).Where(t => t.Length > 0).ToList();
        if (days.Count > 0 && days.All(d => map.DayOf(d) is null)) throw new RefusedException(MappingRefusals.DaysDiffer.With(map.DayForm, days[0]));
    }
}
