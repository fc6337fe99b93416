namespace CamTay.People.Units;

/// <summary>The one row that every writer of the register locks first; its stamp tells readers whether their picture of the units still holds.</summary>
internal sealed class RegisterState
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;
    /// <summary>Random, not a counter: a rolled-back value never comes back.</summary>
    public Guid UnitsStamp { get; set; }
}
