using CamTay.Platform;

namespace CamTay.People.Access;

/// <summary>The folder of keys, readable by the program's own user only.</summary>
internal static class KeyFolder
{
    public static string In(DataFolder data)
    {
        var folder = data.Folder("keys");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }
}
