namespace CamTay.Learning.Tries;

/// <summary>For whom a device asks: an account, which must be the one that is signed in, or (null) the learner that the device made.</summary>
internal sealed record Whose(string? Account)
{
    /// <summary>Whoever is signed in, else the device's learner.</summary>
    public static readonly Whose Signed = new("");

    public bool IsSigned => Account?.Length == 0;
}
