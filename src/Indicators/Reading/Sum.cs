using CamTay.Evidence;

namespace CamTay.Indicators.Reading;

/// <summary>Sums of deltas at a place or a unit.</summary>
internal struct Sum
{
    public long Den, Num, Measured, Witnessed, Imported, Declared, Conflict;

    public void Add(in SheetRow row)
    {
        Den += row.Den;
        Conflict += row.Conflict;
        if (row.Num == 0) return;
        Num += row.Num;
        switch ((Strength)row.Strength)
        {
            case Strength.Measured: Measured += row.Num; break;
            case Strength.Witnessed: Witnessed += row.Num; break;
            case Strength.Imported: Imported += row.Num; break;
            case Strength.Declared: Declared += row.Num; break;
        }
    }

    public void Add(in Sum other)
    {
        Den += other.Den;
        Num += other.Num;
        Measured += other.Measured;
        Witnessed += other.Witnessed;
        Imported += other.Imported;
        Declared += other.Declared;
        Conflict += other.Conflict;
    }

    /// <summary>A commune with more supported persons than the census counts is in conflict: it stays out of both and is said (evidence.md §2: never clamped).</summary>
    public readonly Sum WithoutConflict() => Num > Den ? new Sum { Conflict = Conflict + 1 } : this;

    public readonly StrengthMix Mix => new(Measured, Witnessed, Imported, Declared);
}
