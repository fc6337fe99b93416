using CamTay.People;
using CamTay.People.Citizens;
using CamTay.Platform;
using CamTay.Tests.Harness;

namespace CamTay.Tests.People.Citizens;

public sealed class NameCitizensTests
{
    [Fact]
    public async Task Bà_Lý_keeps_her_pseudonym_whoever_writes_her_number_how()
    {
        await using var host = await ModuleHost.Start();
        var citizens = (ICitizens)new NameCitizens(new DataFolder(host.Database.Folder));
        var name = citizens.Pseudonym("027 158 000 123", null);
        citizens.Pseudonym("027158000123", "0912345678").ShouldBe(name);
        new NameCitizens(new DataFolder(host.Database.Folder)).Pseudonym("027158000123", null).ShouldBe(name);
        citizens.Pseudonym(null, "+84912345678").ShouldBe(citizens.Pseudonym(null, "0912 345 678"));
        citizens.Pseudonym(null, null).ShouldNotBe(citizens.Pseudonym(null, null));
    }

    [Fact]
    public async Task The_key_is_for_the_program_alone()
    {
        await using var host = await ModuleHost.Start();
        new NameCitizens(new DataFolder(host.Database.Folder)).Pseudonym("027158000123", null);
        if (OperatingSystem.IsWindows()) return;
        File.GetUnixFileMode(Path.Combine(host.Database.Folder, "keys", "citizens.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
