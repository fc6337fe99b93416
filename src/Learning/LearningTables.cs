using CamTay.Learning.Tries;
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

        var tries = model.Entity<Try>();
        tries.ToTable("learning_tries");
        tries.HasKey(t => t.Id);
        tries.Property(t => t.Id).ValueGeneratedNever();
        tries.HasIndex(t => t.LearnerId);
        tries.HasIndex(t => t.Rhythm);
        tries.HasIndex(t => t.Ticket);

        var steps = model.Entity<StepCount>();
        steps.ToTable("learning_steps");
        steps.HasKey(s => new { s.Lesson, s.Version, s.Step, s.Mode });
        steps.Property(s => s.Step).ValueGeneratedNever();
        steps.Property(s => s.Mode).ValueGeneratedNever();
    }
}
