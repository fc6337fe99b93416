using System.Text.RegularExpressions;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Architecture;

/// <summary>architecture.md, rules 1 to 4: what a module shows, and who may know whom.</summary>
public sealed partial class BoundaryTests
{
    [Fact]
    public void A_module_shows_its_contracts_its_pages_and_its_page_of_contents_and_nothing_else()
    {
        var faults = Modules.Assemblies.Where(a => a != typeof(AppModule).Assembly)
            .SelectMany(assembly =>
            {
                var module = assembly.GetName().Name!["CamTay.".Length..];
                var contracts = ContractTypes(module);
                return assembly.GetExportedTypes()
                    .Where(t => !t.IsNested && !IsDoor(t) && !(t.Namespace == "CamTay." + module && contracts.Contains(NameOf(t))))
                    .Select(t => $"{t.FullName} is public but is neither in src/{module}/Contracts nor a Razor component.");
            });
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void The_project_graph_is_the_agreed_one()
    {
        var graph = string.Join('\n', Projects().Select(p => $"{p.Name} -> {(p.References.Count == 0 ? "nothing" : string.Join(", ", p.References))}"));
        var agreed = ProjectGraph().Match(File.ReadAllText(Repository.PathOf("docs/modules.md"))).Groups[1].Value.Trim();
        (agreed == graph).ShouldBeTrue($"If the change is wanted, put this below \"## Project graph\" in docs/modules.md and say why in the commit:\n{graph}\n");
    }

    [Fact]
    public void Nobody_knows_the_host_and_the_platform_knows_nobody()
    {
        var projects = Projects().ToList();
        projects.Where(p => p.Name != "Web").Where(p => p.References.Intersect(["Web", "Reporting", "Interop"]).Any()).Select(p => p.Name).ShouldBeEmpty();
        projects.Single(p => p.Name == "Platform").References.ShouldBeEmpty();
    }

    /// <summary>The agreed exception is the list of permissions, which is one for the whole product.</summary>
    [Fact]
    public void The_platform_knows_no_domain_noun()
    {
        var faults = from file in Repository.Files("src/Platform", ".cs", ".razor")
                     where !file.EndsWith("/Permission.cs", StringComparison.Ordinal)
                     let text = SourceText.WithoutComments(File.ReadAllText(Repository.PathOf(file)))
                     from Match word in DomainNoun().Matches(text)
                     select $"{file}: {word.Value}";
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_table_carries_the_name_of_its_module()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        var names = Modules.All.Select(m => m.Name).Append("platform").ToList();
        db.Model.GetEntityTypes().Select(e => e.GetTableName()!)
            .Where(table => !names.Any(n => table.StartsWith(n + "_", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    private static bool IsDoor(Type type) =>
        type.IsSubclassOf(typeof(AppModule)) || typeof(IComponent).IsAssignableFrom(type) || type.Name == "_Imports" || type.FullName is "CamTay.Database.DatabaseSetup" or "Program";

    private static HashSet<string> ContractTypes(string module) =>
    [
        .. Repository.Files($"src/{module}/Contracts", ".cs")
            .SelectMany(f => Declaration().Matches(File.ReadAllText(Repository.PathOf(f))).Select(m => m.Groups[1].Value)),
    ];

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static IEnumerable<(string Name, IReadOnlyList<string> References)> Projects() =>
        Repository.Files("src", ".csproj").Select(file => (
            Path.GetFileNameWithoutExtension(file),
            (IReadOnlyList<string>)[.. Reference().Matches(File.ReadAllText(Repository.PathOf(file))).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal)]));

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?(\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*/(\w+)\.csproj""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"## Project graph.*?```\w*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ProjectGraph();

    [GeneratedRegex(@"(?i)(?<![a-z])(patient|nurse|doctor|hospital|clinic|vaccin\w*|disease|prescri\w*|citizen|mooc|vneid|census|employment|y tế|bệnh|cán bộ|trạm|người dân)s?(?![a-z])")]
    private static partial Regex DomainNoun();
}
