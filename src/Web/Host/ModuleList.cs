using System.Reflection;
using CamTay.Platform;
using Microsoft.AspNetCore.Components;

namespace CamTay.Web.Host;

/// <summary>The modules, found in the program's own folder, so that no hand-kept list can forget one.</summary>
internal static class ModuleList
{
    private static readonly IReadOnlyList<Assembly> Assemblies =
    [
        .. Directory.GetFiles(AppContext.BaseDirectory, "CamTay.*.dll")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => !name.EndsWith("Tests", StringComparison.Ordinal) && !name.EndsWith("Benchmarks", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Assembly.Load),
    ];

    public static IReadOnlyList<AppModule> All { get; } =
    [
        .. Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t.IsSubclassOf(typeof(AppModule)) && !t.IsAbstract)
            .Select(t => (AppModule)Activator.CreateInstance(t)!),
    ];

    /// <summary>Assemblies other than the host's that hold pages.</summary>
    public static Assembly[] WithPages { get; } =
        [.. Assemblies.Where(a => a != typeof(ModuleList).Assembly && a.GetExportedTypes().Any(IsPage))];

    /// <summary>All pages by their address.</summary>
    public static IReadOnlyDictionary<string, Type> Pages { get; } = Assemblies.SelectMany(a => a.GetExportedTypes()).Where(IsPage)
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>().Select(r => (r.Template, Page: t)))
        .GroupBy(p => p.Template).ToDictionary(g => g.Key, g => g.First().Page);

    private static bool IsPage(Type type) => typeof(IComponent).IsAssignableFrom(type) && type.IsDefined(typeof(RouteAttribute));
}
