using CamTay.Platform;

namespace CamTay.Imports.Kinds;

/// <summary>Who may send a kind at all; each row is then checked for its own unit.</summary>
internal static class MayImport
{
    public static bool Kind(IAccess access, string kind) =>
        access.SignedIn && access.May(Permission.Import) && (kind != "don-vi" || access.May(Permission.ManageUnits));

    public static void Require(IAccess access, string kind)
    {
        if (!access.SignedIn) throw new RefusedException(PlatformRefusals.SignIn);
        if (!Kind(access, kind)) throw new RefusedException(PlatformRefusals.NotAllowed);
    }
}
