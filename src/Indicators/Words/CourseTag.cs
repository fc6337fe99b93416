namespace CamTay.Indicators.Words;

/// <summary>Colour of a state; the words beside it say the same.</summary>
internal static class CourseTag
{
    public static string Kind(CourseState state) => state switch
    {
        CourseState.Reached or CourseState.OnPath => "ok",
        CourseState.Behind => "warn",
        CourseState.Overdue => "danger",
        _ => "plain",
    };
}
