namespace CamTay.Platform;

/// <summary>The person or token behind the present request, and what it may do. The one place where row access is decided.</summary>
public interface IAccess
{
    /// <summary>Account name, or <c>system</c> for background work, or <c>""</c> for nobody.</summary>
    string Account { get; }

    bool SignedIn { get; }

    /// <summary>Units at which the account holds its roles; the first is its home. Empty for nobody.</summary>
    IReadOnlyList<string> HomeUnits { get; }

    /// <summary>May it, in this unit? With no unit: may it anywhere?</summary>
    bool May(Permission permission, string? unit = null);

    /// <summary>Unit codes in which it may, or null when it may everywhere.</summary>
    IReadOnlySet<string>? UnitsFor(Permission permission);
}

public static class AccessRules
{
    /// <summary>Refuses with <see cref="PlatformRefusals.NotAllowed"/> unless the account may.</summary>
    public static void Require(this IAccess access, Permission permission, string? unit = null)
    {
        if (!access.SignedIn) throw new RefusedException(PlatformRefusals.SignIn);
        if (!access.May(permission, unit)) throw new RefusedException(PlatformRefusals.NotAllowed);
    }
}
