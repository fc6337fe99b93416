using CamTay.Demo.Chance;

namespace CamTay.Demo.Structure;

/// <summary>How fast units go: a quarter ahead, a half on the path, a quarter behind.</summary>
internal static class Paces
{
    public static double Of(Dice dice) => dice.Share() switch
    {
        < 0.25 => dice.Between(0.97, 1.0),
        < 0.75 => dice.Between(0.86, 0.97),
        _ => dice.Between(0.52, 0.82),
    };
}
