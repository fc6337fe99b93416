using System.Reflection;
using System.Xml.Linq;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Architecture;

/// <summary>What a module offers to others is explained where it stands.</summary>
public sealed class ContractTests
{
    [Fact]
    public void Every_contract_says_what_it_means()
    {
        var faults = Modules.Assemblies.SelectMany(assembly =>
        {
            var file = Path.ChangeExtension(assembly.Location, ".xml");
            var documented = XDocument.Load(file).Descendants("member").Select(m => m.Attribute("name")!.Value).ToHashSet();
            return assembly.GetExportedTypes()
                .Where(t => Repository.Files($"src/{assembly.GetName().Name![7..]}/Contracts", ".cs").Any() && t.Namespace == assembly.GetName().Name)
                .Where(t => !t.IsNested && t.Name != "_Imports" && !documented.Contains("T:" + t.FullName))
                .Select(t => t.FullName);
        });
        faults.ShouldBeEmpty("Public contracts without a <summary>.");
    }
}
