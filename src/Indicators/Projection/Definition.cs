using CamTay.Indicators.Folding;
using CamTay.Plan;

namespace CamTay.Indicators.Projection;

/// <summary>A definition in force with its fold.</summary>
internal sealed record Definition(int Id, string Hash, Fold Fold, Target Target)
{
    /// <summary>Visits need the support sessions of the same unit and day, which belong to other subjects.</summary>
    public bool NeedsSessions => Target is { Population.Kind: PopulationKind.Visits, Condition: Condition.Supported };
}
