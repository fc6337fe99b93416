using CamTay.Reporting.Attachments;
using CamTay.Reporting.Disputes;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Reports;
using CamTay.Reporting.Schedule;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting;

internal static class ReportingTables
{
    public static void Add(ModelBuilder model)
    {
        var forms = model.Entity<FormVersion>();
        forms.ToTable("reporting_forms");
        forms.HasKey(f => new { f.Form, f.Version });
        forms.Property(f => f.Version).ValueGeneratedNever();

        var reports = model.Entity<Report>();
        reports.ToTable("reporting_reports");
        reports.Ignore(r => r.Open).Ignore(r => r.SentBack);
        reports.Property(r => r.Version).IsConcurrencyToken();
        reports.HasIndex(r => new { r.Plan, r.Period, r.Unit }).IsUnique();

        var frozen = model.Entity<FrozenRow>();
        frozen.ToTable("reporting_frozen");
        frozen.HasIndex(f => new { f.ReportId, f.Number }).IsUnique();
        frozen.HasIndex(f => new { f.Plan, f.Unit });

        var notes = model.Entity<ReportNote>();
        notes.ToTable("reporting_notes");
        notes.HasIndex(n => n.ReportId);

        var extensions = model.Entity<Extension>();
        extensions.ToTable("reporting_extensions");
        extensions.HasIndex(e => new { e.Plan, e.Period });

        var attachments = model.Entity<Attachment>();
        attachments.ToTable("reporting_attachments");
        attachments.Ignore(a => a.Frozen);
        attachments.HasIndex(a => a.ReportId);
        model.Entity<AttachmentContent>().ToTable("reporting_attachment_contents").HasKey(c => c.Sha256);

        var disputes = model.Entity<Dispute>();
        disputes.ToTable("reporting_disputes");
        disputes.Property(d => d.State).IsConcurrencyToken();
        disputes.HasIndex(d => d.ReportId);
        disputes.HasIndex(d => new { d.ReportId, d.Target }).IsUnique().HasFilter("state = 1").HasDatabaseName("IX_reporting_disputes_open");
        disputes.HasIndex(d => d.State);
    }
}
