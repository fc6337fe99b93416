using CamTay.Evidence;
using CamTay.Indicators.Members;
using CamTay.Indicators.Standpoints;
using CamTay.Indicators.Words;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Units;

/// <summary>Of each target that is not reached: who is missing, the first few by name.</summary>
internal sealed class ReadMissing(IFigures figures, ISubjectNames names, Standpoint at, SubjectWords words, Language language)
{
    public const int Most = 5;

    public IReadOnlyList<(Course Course, long Total, IReadOnlyList<Member> First)> Targets { get; private set; } = [];

    private IReadOnlyDictionary<string, string> known = new Dictionary<string, string>();

    public async Task Load(IEnumerable<Course> courses, CancellationToken ct)
    {
        var found = new List<(Course, long, IReadOnlyList<Member>)>();
        foreach (var course in courses.Where(HasMissing))
        {
            var list = await figures.Members(at.Plan.Code, course.Target.Id, at.Unit, at.On, MemberPart.Missing, at.Position, ct: ct);
            found.Add((course, list.Total, [.. Few(course, list.Members)]));
        }
        Targets = found;
        var people = found.SelectMany(f => f.Item3).Select(m => m.Subject).Where(s => s.StartsWith("staff:", StringComparison.Ordinal)).Distinct().ToList();
        if (people.Count > 0) known = await names.Names(people, ct);
    }

    public string Name(Member member) => words.Of(member.Subject, known, language);

    // Of citizens nobody knows who is missing; of a day's visits the worst days say most.
    private static IEnumerable<Member> Few(Course course, IReadOnlyList<Member> all) => course.Target.Population.Kind switch
    {
        PopulationKind.Visits or PopulationKind.Residents => all.OrderByDescending(m => m.Count).ThenByDescending(m => m.Subject, StringComparer.Ordinal).Take(Most),
        _ => all.Take(Most),
    };

    private static bool HasMissing(Course course) =>
        course.Target.PartOf is null && course.State is not (CourseState.NoData or CourseState.Reached) && course.Target.Population.Kind != PopulationKind.Survey;
}
