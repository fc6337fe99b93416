using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Learning.Editing;

/// <summary>The published edits, for the library. Read from the database at each of its looks, so that every node sees them within a second.</summary>
internal sealed class EditShelf(IServiceScopeFactory scopes)
{
    /// <summary>By lesson: number, what is said, what is drawn.</summary>
    public IReadOnlyDictionary<string, (int Number, string Says, string Draws)> Published(IReadOnlyDictionary<string, int> known)
    {
        using var scope = scopes.CreateScope();
        var edits = scope.ServiceProvider.GetRequiredService<AppDb>().Set<LessonEdit>().AsNoTracking().Where(e => e.State == EditState.Published);
        var found = new Dictionary<string, (int, string, string)>();
        foreach (var edit in edits.Select(e => new { e.Lesson, e.Number }).ToList())
            found[edit.Lesson] = known.GetValueOrDefault(edit.Lesson) == edit.Number ? (edit.Number, "", "")
                : edits.Where(e => e.Lesson == edit.Lesson && e.Number == edit.Number).Select(e => new ValueTuple<int, string, string>(e.Number, e.Says, e.Draws)).AsEnumerable().First();
        return found;
    }
}
