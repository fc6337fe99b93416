using CamTay.Classes.Attendance;
using CamTay.Classes.Files;
using CamTay.Classes.Holding;
using CamTay.Classes.Inviting;
using CamTay.Classes.Papers;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes;

internal static class ClassesTables
{
    public static void Add(ModelBuilder model)
    {
        var classes = model.Entity<Class>();
        classes.ToTable("classes_classes").HasKey(c => c.Id);
        classes.HasIndex(c => c.Code).IsUnique();
        classes.HasIndex(c => c.State);
        var sessions = model.Entity<Session>();
        sessions.ToTable("classes_sessions").HasKey(s => s.Id);
        sessions.HasIndex(s => s.ClassId);
        model.Entity<Trainer>().ToTable("classes_trainers").HasKey(t => new { t.ClassId, t.Subject });
        var invitations = model.Entity<Invitation>();
        invitations.ToTable("classes_invitations").HasKey(i => new { i.ClassId, i.Subject });
        invitations.HasIndex(i => i.Subject);
        var marks = model.Entity<Mark>();
        marks.ToTable("classes_marks").HasKey(m => m.Id);
        marks.HasIndex(m => new { m.SessionId, m.Account }).IsUnique();
        marks.HasIndex(m => m.Scan).IsUnique();
        marks.HasIndex(m => m.ClassId);
        var acts = model.Entity<RollAct>();
        acts.ToTable("classes_roll").HasKey(a => a.Id);
        acts.Property(a => a.Id).ValueGeneratedNever();
        acts.HasIndex(a => a.ClassId);
        var lines = model.Entity<PaperLine>();
        lines.ToTable("classes_lines").HasKey(l => l.Id);
        lines.HasIndex(l => new { l.FileId, l.Number }).IsUnique();
        lines.HasIndex(l => l.ClassId);
        var files = model.Entity<StoredFile>();
        files.ToTable("classes_files").HasKey(f => f.Id);
        files.Ignore(f => f.Address);
        files.HasIndex(f => f.ClassId);
    }
}
