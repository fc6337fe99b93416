using CamTay.Learning.Editing;
using CamTay.Learning.MoocPhotos;
using CamTay.Learning.Refreshers;
using CamTay.Learning.Supervision;
using CamTay.Learning.Tries;
using CamTay.Learning.Voices;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning;

internal static class LearningTables
{
    public static void Add(ModelBuilder model)
    {
        var learners = model.Entity<Learner>();
        learners.ToTable("learning_learners");
        learners.HasKey(l => l.Id);
        learners.Property(l => l.Id).ValueGeneratedNever();
        learners.HasIndex(l => l.Account).IsUnique();
        learners.HasIndex(l => l.Subject);

        var versions = model.Entity<LessonVersion>();
        versions.ToTable("learning_versions");
        versions.HasKey(v => new { v.Lesson, v.Version });

        var tickets = model.Entity<Ticket>();
        tickets.ToTable("learning_tickets");
        tickets.HasKey(t => t.Id);
        tickets.Property(t => t.Id).ValueGeneratedNever();
        tickets.HasIndex(t => new { t.LearnerId, t.IssuedAt });
        tickets.HasIndex(t => t.IssuedAt);
        tickets.Ignore(t => t.Said);

        var supervised = model.Entity<SupervisedTry>();
        supervised.ToTable("learning_supervisions");
        supervised.HasKey(s => s.Id);
        supervised.Property(s => s.Id).ValueGeneratedNever();
        supervised.HasIndex(s => s.Account);
        supervised.HasIndex(s => s.LearnerId);
        supervised.HasIndex(s => s.Ticket).IsUnique();

        var tries = model.Entity<Try>();
        tries.ToTable("learning_tries");
        tries.HasKey(t => t.Id);
        tries.Property(t => t.Id).ValueGeneratedNever();
        tries.HasIndex(t => t.LearnerId);
        tries.HasIndex(t => new { t.Lesson, t.RhythmFirst, t.RhythmSpan });
        tries.HasIndex(t => t.CopyOf);
        tries.HasIndex(t => t.Ticket);

        var photos = model.Entity<MoocPhoto>();
        photos.ToTable("learning_mooc_photos");
        photos.HasKey(p => p.Id);
        photos.Property(p => p.Id).ValueGeneratedNever();
        photos.HasIndex(p => p.Account);
        photos.HasIndex(p => p.Subject);
        photos.HasIndex(p => new { p.State, p.Unit });

        var pictures = model.Entity<MoocPicture>();
        pictures.ToTable("learning_mooc_pictures");
        pictures.HasKey(p => p.Id);
        pictures.Property(p => p.Id).ValueGeneratedNever();

        var edits = model.Entity<LessonEdit>();
        edits.ToTable("learning_lesson_edits");
        edits.HasKey(e => new { e.Lesson, e.Number });
        edits.Property(e => e.Number).ValueGeneratedNever();
        edits.HasIndex(e => e.State);

        var recordings = model.Entity<Recording>();
        recordings.ToTable("learning_recordings");
        recordings.HasKey(r => r.Id);
        recordings.Property(r => r.Id).ValueGeneratedNever();
        recordings.HasIndex(r => new { r.Lesson, r.State });
        recordings.HasIndex(r => r.Account);

        var sounds = model.Entity<RecordedSound>();
        sounds.ToTable("learning_recorded_sounds");
        sounds.HasKey(s => s.Id);
        sounds.Property(s => s.Id).ValueGeneratedNever();

        var roster = model.Entity<RosterDay>();
        roster.ToTable("learning_roster_days");
        roster.HasKey(d => new { d.Subject, d.Day });

        var refreshers = model.Entity<Refresher>();
        refreshers.ToTable("learning_refreshers");
        refreshers.HasKey(r => new { r.LearnerId, r.Skill });
        refreshers.HasIndex(r => r.DueAt);

        var steps = model.Entity<StepCount>();
        steps.ToTable("learning_step_counts");
        steps.HasKey(s => new { s.Lesson, s.Version, s.Step, s.Mode, s.Unit, s.Month });
        steps.Property(s => s.Step).ValueGeneratedNever();
        steps.Property(s => s.Mode).ValueGeneratedNever();
        steps.Property(s => s.Month).ValueGeneratedNever();
    }
}
