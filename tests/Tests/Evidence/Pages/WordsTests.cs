using System.Text.RegularExpressions;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;
using CamTay.Tests.Harness;
using CamTay.Web.Host;

namespace CamTay.Tests.Evidence.Pages;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_professional_group_and_kind_of_unit_is_read_as_words() =>
        StaffGroups.All.Select(g => g.Code).Concat(UnitKinds.All).Where(code => !FactWords.Knows(code)).ShouldBeEmpty();

    [Fact]
    public void Every_kind_of_entry_is_read_as_words_in_both_languages()
    {
        foreach (var language in new[] { new Language(), new Language { English = true } })
            Enum.GetValues<Verb>().Select(v => FactWords.Of(v, language)).Distinct().Count().ShouldBe(Enum.GetValues<Verb>().Length);
    }

    [Fact]
    public void Every_act_of_the_system_log_is_read_as_words()
    {
        var book = new ActBook(ModuleList.All);
        var acts = Repository.Files("src", ".cs").SelectMany(f => Recorded().Matches(File.ReadAllText(Repository.PathOf(f))).Select(m => m.Groups[1].Value)).Distinct().ToList();
        acts.Count.ShouldBeGreaterThan(10);
        acts.Where(act => !book.Knows(act)).ShouldBeEmpty("Say it in words among the module's Acts.");
    }

    [GeneratedRegex("""\.Record\("([a-z-]+\.[a-z-]+)""" + "\"")]
    private static partial Regex Recorded();
}
