using CamTay.Plan;
using CamTay.Plan.Revisions;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CamTay.Tests.Plan.Revisions;

/// <summary>A plan file changed by hand becomes the next revision; nothing else does.</summary>
public sealed class PlanFolderTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("camtay-plans-");
    private ModuleHost host = null!;

    public async ValueTask InitializeAsync()
    {
        Write("bac-ninh-2026.yaml", Plans.BacNinhText);
        Content("skills.yaml", Plans.SkillsText);
        host = await Start();
    }

    [Fact]
    public async Task The_first_file_is_revision_one_and_reading_it_again_changes_nothing()
    {
        await TakeIn();
        await TakeIn();
        (await Revisions()).ShouldBe([1]);
        (await InForce()).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_file_is_the_next_revision_and_the_old_one_stays_readable()
    {
        await TakeIn();
        var told = 0;
        host.Services.GetRequiredService<IPlans>().Changed += () => told++;
        await Change("    muc_tieu: 100 %", "    muc_tieu: 90 %");
        (await InForce()).Targets[0].Goal.ShouldBe(0.9);
        var old = await host.In((IPlans plans) => plans.Find("bac-ninh-2026", 1));
        old.ShouldNotBeNull().Targets[0].Goal.ShouldBe(1);
        told.ShouldBe(1);
        (await host.In((IPlans plans) => plans.Find("bac-ninh-2026", 7))).ShouldBeNull();
    }

    [Fact]
    public async Task A_faulty_file_keeps_the_old_revision_in_force_and_says_what_is_wrong()
    {
        await TakeIn();
        await Change("bo: chuyen-mon", "bo: chuyen-moon");
        (await InForce()).Revision.ShouldBe(1);
        var faulty = host.Services.GetRequiredService<PlanFolder>().Faulty.ShouldHaveSingleItem();
        (faulty.File, faulty.Plan, faulty.Faults[0].Path).ShouldBe(("bac-ninh-2026.yaml", "bac-ninh-2026", "chi_tieu[CT1].dat_khi.ky_nang.bo"));
        await Write(Plans.BacNinhText);
        host.Services.GetRequiredService<PlanFolder>().Faulty.ShouldBeEmpty();
        (await Revisions()).ShouldBe([1]);
    }

    [Fact]
    public async Task Going_back_to_an_older_content_is_a_new_revision_but_a_restart_with_an_old_file_is_not()
    {
        await TakeIn();
        await Change("    muc_tieu: 100 %", "    muc_tieu: 90 %");
        await Write(Plans.BacNinhText);
        (await Revisions()).ShouldBe([1, 2, 3]);
        await Change("    muc_tieu: 100 %", "    muc_tieu: 80 %");
        Write("bac-ninh-2026.yaml", Plans.BacNinhText);
        await using var restarted = ModuleHost.On(host.Database, Here);
        await restarted.In((IPlanFolder plans) => plans.TakeIn());
        (await restarted.In((IPlans plans) => plans.Find("bac-ninh-2026"))).ShouldNotBeNull().Revision.ShouldBe(4);
    }

    [Fact]
    public async Task Two_nodes_that_see_a_change_at_once_make_one_revision()
    {
        await TakeIn();
        await using var other = ModuleHost.On(host.Database, Here);
        await other.In((IPlanFolder plans) => plans.TakeIn());
        for (var round = 0; round < 5; round++)
        {
            Write("bac-ninh-2026.yaml", Plans.BacNinhText + $"\n# lần {round}\n");
            await Task.WhenAll(TakeIn(), Task.Run(() => other.In((IPlanFolder plans) => plans.TakeIn())));
        }
        (await Revisions()).ShouldBe([1, 2, 3, 4, 5, 6]);
    }

    [Fact]
    public async Task Another_node_sees_the_new_revision()
    {
        await TakeIn();
        await using var other = ModuleHost.On(host.Database, Here);
        (await other.In((IPlans plans) => plans.Find("bac-ninh-2026"))).ShouldNotBeNull().Revision.ShouldBe(1);
        await Change("    muc_tieu: 100 %", "    muc_tieu: 90 %");
        await other.Services.GetRequiredService<PlansInForce>().Refresh();
        (await other.In((IPlans plans) => plans.Find("bac-ninh-2026"))).ShouldNotBeNull().Revision.ShouldBe(2);
    }

    [Fact]
    public async Task A_changed_skill_set_makes_a_new_revision_of_the_plan_that_uses_it_only()
    {
        Write("ha-giang-2025.yaml", Plans.HaGiangText);
        await TakeIn();
        var before = await InForce();
        Content("skills.yaml", Plans.SkillsText.Replace("khac: [thanh-toan-so, an-toan-tai-khoan]", "khac: [an-toan-tai-khoan]", StringComparison.Ordinal));
        await TakeIn();
        var after = await InForce();
        after.Revision.ShouldBe(2);
        after.Targets[0].DefinitionHash.ShouldNotBe(before.Targets[0].DefinitionHash);
        (await host.In((IPlans plans) => plans.Find("bac-ninh-2026", 1))).ShouldNotBeNull().Targets[0].DefinitionHash.ShouldBe(before.Targets[0].DefinitionHash);
        (await host.In((IPlans plans) => plans.Find("ha-giang-2025"))).ShouldNotBeNull().Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Two_files_may_not_carry_the_same_plan()
    {
        Write("bac-ninh-khac.yaml", Plans.BacNinhText);
        await TakeIn();
        host.Services.GetRequiredService<PlanFolder>().Faulty.ShouldHaveSingleItem().File.ShouldBe("bac-ninh-khac.yaml");
        (await Revisions()).ShouldBe([1]);
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_waits()
    {
        await TakeIn();
        var watched = host.Services.GetRequiredService<PlanFolder>();
        Write("bac-ninh-2026.yaml", Plans.BacNinhText[..5000]);
        await watched.Watch(default);
        Write("bac-ninh-2026.yaml", Plans.BacNinhText + "\n# xong\n");
        await watched.Watch(default);
        (await Revisions()).ShouldBe([1]);
        await watched.Watch(default);
        (await Revisions()).ShouldBe([1, 2]);
        watched.Faulty.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_revision_leaves_an_audit_row()
    {
        await TakeIn();
        var line = (await host.In((AuditLog log) => log.Latest(0, 1))).ShouldHaveSingleItem();
        (line.Action, line.About, line.Account).ShouldBe(("plan.revised", "bac-ninh-2026 1", "system"));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private Task<ModuleHost> Start() => ModuleHost.Start(Template.Migrated, Here);

    private void Here(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(new ContentFolder { Plans = folder.FullName, Content = folder.CreateSubdirectory("content").FullName }));

    private Task TakeIn() => host.In((IPlanFolder plans) => plans.TakeIn());

    private Task Change(string old, string by) => Write(Plans.Change(old, by).Yaml);

    private Task Write(string yaml)
    {
        Write("bac-ninh-2026.yaml", yaml);
        return TakeIn();
    }

    private int written;

    // Files written within one tick of the disk's clock must still look changed.
    private void Write(string file, string text)
    {
        var path = Path.Combine(folder.FullName, file);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch.AddDays(20_000).AddSeconds(++written));
    }

    private void Content(string file, string text) => Write(Path.Combine(folder.CreateSubdirectory("content").Name, file), text);

    private async Task<PlanDocument> InForce() => (await host.In((IPlans plans) => plans.Find("bac-ninh-2026"))).ShouldNotBeNull();

    private async Task<List<int>> Revisions()
    {
        await using var db = host.Database.Open();
        return await db.Set<PlanRevision>().Where(r => r.Plan == "bac-ninh-2026").Select(r => r.Revision).Order().ToListAsync();
    }
}
