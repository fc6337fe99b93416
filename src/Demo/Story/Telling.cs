using CamTay.Demo.Story.Acts;

namespace CamTay.Demo.Story;

/// <summary>The table of contents of the story.</summary>
internal static class Telling
{
    public static IReadOnlyList<Step> Tell(World world)
    {
        var pen = new Pen(world.Dice.For("ids"));
        Registers.Write(world, pen);
        Courses.Write(world, pen);
        Skills.Write(world, pen);
        Classes.Write(world, pen);
        Readiness.Write(world, pen);
        Visits.Write(world, pen, Supports.Write(world, pen));
        Residents.Write(world, pen);
        ForShow.Write(world, pen);
        Files.Write(world, pen);
        return pen.Steps();
    }
}
