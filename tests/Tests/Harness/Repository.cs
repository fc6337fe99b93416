namespace CamTay.Tests.Harness;

/// <summary>The checked-out repository in which the tests run, for checks of its text.</summary>
internal static class Repository
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", ".git", "dist", "TestResults", ".data", "data"];

    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Files below a folder with one of the endings, relative to the root, without what is built or fetched.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Walk(PathOf(folder)).Where(f => endings.Length == 0 || endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Select(f => Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Walk(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        return Directory.EnumerateFiles(folder)
            .Concat(Directory.EnumerateDirectories(folder).Where(d => !Skipped.Contains(Path.GetFileName(d)) || d.EndsWith("content/data", StringComparison.Ordinal)).SelectMany(Walk));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CamTay.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
