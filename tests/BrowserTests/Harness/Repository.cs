namespace CamTay.BrowserTests.Harness;

/// <summary>The checked-out repository in which the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The program is tested in the configuration in which the tests are built.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CamTay.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
