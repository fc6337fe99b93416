using CamTay.Evidence.Entries;
using CamTay.Evidence.Journal;
using CamTay.Evidence.Ledger;
using CamTay.Evidence.Proofs;
using CamTay.Evidence.Verify;
using CamTay.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CamTay.Evidence;

/// <summary>The ledger: append, void, prove, verify.</summary>
public sealed class EvidenceModule : AppModule
{
    public override string Name => "evidence";

    public override IReadOnlyList<Act> Acts => EvidenceActs.All;

    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<LedgerKeys>();
        services.AddScoped<ILedger, AppendEntries>();
        services.AddScoped<ILedgerReader, ReadLedger>();
        services.AddScoped<ILedgerHistory, ReadHistory>();
        services.AddScoped<TreeReader>();
        services.AddScoped<ITreeHeads, SignTreeHead>();
        services.AddScoped<IEntryProofs, ProveEntry>();
        services.AddScoped<ILedgerAudit, VerifyLedger>();
        services.AddScoped<VoidEntry>();
        services.TryAddScoped<ISubjectNames, NoNames>();
        services.AddScoped<OpenEntry>();
        services.AddScoped<JournalUnits>();
        services.AddScoped<JournalLines>();
        services.AddScoped<ReadJournal>();
        services.AddScoped<ReadAudit>();
        services.AddScoped<ReadHeads>();
        services.AddScoped<SignNow>();
        services.AddHostedService<SignDaily>();
    }

    public override void Tables(ModelBuilder model)
    {
        var entries = model.Entity<EntryRow>();
        entries.ToTable("evidence_entries");
        entries.HasKey(e => e.Seq);
        entries.Property(e => e.Seq).ValueGeneratedNever();
        entries.HasIndex(e => e.Id).IsUnique();
        entries.HasIndex(e => new { e.Subject, e.Seq });
        entries.HasIndex(e => new { e.Unit, e.Day });
        entries.HasIndex(e => e.Voids).IsUnique().HasFilter("voids IS NOT NULL");

        model.Entity<SizeRow>().ToTable("evidence_size").Property(s => s.Id).ValueGeneratedNever();
        model.Entity<TileRow>().ToTable("evidence_tiles").HasKey(t => new { t.Level, t.Number });
        var heads = model.Entity<HeadRow>();
        heads.ToTable("evidence_heads");
        heads.HasKey(h => h.Size);
        heads.Property(h => h.Size).ValueGeneratedNever();
    }

    public override void Routes(IEndpointRouteBuilder routes)
    {
        EvidenceApi.Map(routes);
        EntryFiles.Map(routes);
        JournalFiles.Map(routes);
        HeadFiles.Map(routes);
    }
}
