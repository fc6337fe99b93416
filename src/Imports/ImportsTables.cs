using CamTay.Imports.Mapping;
using CamTay.Imports.Queue;
using CamTay.Imports.Runs;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports;

internal static class ImportsTables
{
    public static void Add(ModelBuilder model)
    {
        var imports = model.Entity<Import>();
        imports.ToTable("imports_imports");
        imports.HasKey(i => i.Id);
        imports.Property(i => i.NextRow).IsConcurrencyToken();
        imports.Ignore(i => i.Open).Ignore(i => i.Decided);
        imports.HasIndex(i => new { i.Sha256, i.Kind });
        imports.HasIndex(i => i.ReceivedAt);

        var rows = model.Entity<ImportRow>();
        rows.ToTable("imports_rows");
        rows.HasKey(r => new { r.ImportId, r.Row });
        rows.HasIndex(r => new { r.ImportId, r.Result, r.Row });
        rows.HasIndex(r => r.EntryId);
        rows.HasIndex(r => r.Subject);

        var profiles = model.Entity<Profile>();
        profiles.ToTable("imports_profiles");
        profiles.HasKey(p => p.Id);
        profiles.Property(p => p.Id).ValueGeneratedNever();
        profiles.Ignore(p => p.Columns);
        profiles.HasIndex(p => new { p.Kind, p.Name, p.Unit, p.Version }).IsUnique();

        var unmapped = model.Entity<UnmappedFile>();
        unmapped.ToTable("imports_unmapped");
        unmapped.HasKey(u => u.Id);
        unmapped.Property(u => u.Id).ValueGeneratedNever();

        var queue = model.Entity<QueueItem>();
        queue.ToTable("imports_queue");
        queue.HasKey(q => q.Id);
        queue.HasIndex(q => q.Says);
        queue.HasIndex(q => new { q.State, q.Unit });
        queue.HasIndex(q => q.Subject);
        queue.HasIndex(q => new { q.ImportId, q.Row });
    }
}
