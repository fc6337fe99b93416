namespace CamTay.Evidence;

/// <summary>How strong an entry is as evidence; greater is stronger (evidence.md §1).</summary>
public enum Strength
{
    /// <summary>Someone says so of themselves.</summary>
    Declared = 1,
    /// <summary>From a file, with its hash and row.</summary>
    Imported = 2,
    /// <summary>A named person saw and logged it.</summary>
    Witnessed = 3,
    /// <summary>Done in front of the system.</summary>
    Measured = 4,
}
