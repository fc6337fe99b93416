using System.Reflection;
using CamTay.Platform;

namespace CamTay.Tests.Harness;

/// <summary>Finds the product's assemblies and modules by itself, so that no list can forget one.</summary>
public static class Modules
{
    /// <summary>Every assembly of the product (not the tests).</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory.GetFiles(AppContext.BaseDirectory, "CamTay.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => !name!.EndsWith("Tests", StringComparison.Ordinal) && !name.EndsWith("Benchmarks", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Assembly.Load(name!)),
    ];

    public static IReadOnlyList<AppModule> All { get; } =
    [
        .. Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t.IsSubclassOf(typeof(AppModule)) && !t.IsAbstract)
            .Select(t => (AppModule)Activator.CreateInstance(t)!),
    ];
}
