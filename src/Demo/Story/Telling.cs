using CamTay.Demo.Story.Acts;

namespace CamTay.Demo.Story;

/// <summary>The table of contents of the story.</summary>
internal static class Telling
{
    public static IReadOnlyList<Step> Tell(World bacNinh, World haGiang)
    {
        var pen = new Pen(bacNinh.Dice.For("ids"));
        Staff(haGiang, pen);
        Residents.Write(haGiang, pen);
        Staff(bacNinh, pen);
        Visits.Write(bacNinh, pen, Supports.Write(bacNinh, pen));
        ForShow.Write(bacNinh, pen);
        Files.Write(bacNinh, pen);
        foreach (var day in bacNinh.Days.All.Concat(haGiang.Days.All)) pen.Add(new Step.Parts(day.At(15, 40)));
        return pen.Steps();
    }

    private static void Staff(World world, Pen pen)
    {
        Registers.Write(world, pen);
        Courses.Write(world, pen);
        Skills.Write(world, pen);
        Classes.Write(world, pen);
        Readiness.Write(world, pen);
    }
}
