using CamTay.Platform.Yaml;
using System.Text;
using CamTay.Plan.Reading;
using CamTay.Plan.Skills;
using CamTay.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Plan.Revisions;

/// <summary>What stands in a file now: its faults, or nothing to say.</summary>
internal sealed record FileFaults(string File, string? Plan, IReadOnlyList<FileFault> Faults);

/// <summary>The plan files of this node. Remembers what it saw, so that looking again costs two file stamps.</summary>
internal sealed partial class PlanFolder(ContentFolder content, SkillsFile framework, PlansInForce plans, IServiceScopeFactory scopes, ILogger<PlanFolder> log) : IPlanFolder, IDisposable
{
    private sealed record Stamp(DateTime Written, long Length);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<string, Stamp> taken = [];
    private readonly Dictionary<string, Stamp> waiting = [];
    private readonly Dictionary<string, FileFaults> states = [];
    private Stamp? skillsTaken;

    /// <summary>Files that are not in force because of faults.</summary>
    public IReadOnlyList<FileFaults> Faulty { get; private set; } = [];

    public Task TakeIn(CancellationToken ct = default) => Look(settled: false, ct);

    /// <summary>Takes in what changed and has not changed since the last look: a file that is still being written waits.</summary>
    public Task Watch(CancellationToken ct) => Look(settled: true, ct);

    private async Task Look(bool settled, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            var files = Directory.Exists(content.Plans) ? Directory.GetFiles(content.Plans, "*.yaml").Order(StringComparer.Ordinal).ToList() : [];
            var (written, length) = framework.Stamp;
            var skills = new Stamp(written, length);
            var otherSkills = skills != skillsTaken && Settled("skills.yaml", skills, settled);
            var kept = false;
            foreach (var file in files)
            {
                var (stamp, before) = (StampOf(file), taken.GetValueOrDefault(file));
                var again = otherSkills && states.TryGetValue(file, out var state) && state.Faults.Count > 0;
                if (before == stamp && !again || !Settled(file, stamp, settled)) continue;
                kept |= await TakeIn(file, deliberate: before is not null, ct);
                taken[file] = stamp;
            }
            if (otherSkills)
            {
                kept |= await Renew(ct);
                skillsTaken = skills;
            }
            foreach (var gone in states.Keys.Except(files).ToList()) states.Remove(gone);
            Faulty = [.. states.Values.Where(s => s.Faults.Count > 0)];
            if (kept) await plans.Refresh(ct);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<bool> TakeIn(string file, bool deliberate, CancellationToken ct)
    {
        var name = Path.GetFileName(file);
        var yaml = await File.ReadAllTextAsync(file, new UTF8Encoding(false, throwOnInvalidBytes: false), ct);
        var code = ReadPlan.CodeOf(yaml);
        if (code is not null && states.FirstOrDefault(s => s.Key != file && s.Value.Plan == code && s.Value.Faults.Count == 0) is { Value: { } other })
        {
            Remember(file, new FileFaults(name, code, [new FileFault(1, "ke_hoach", $"Kế hoạch “{code}” đã có trong tệp {other.File}.", $"The plan “{code}” is already in the file {other.File}.")]));
            return false;
        }
        await using var scope = scopes.CreateAsyncScope();
        var answer = await scope.ServiceProvider.GetRequiredService<KeepRevision>().Keep(yaml, name, deliberate, ct);
        Remember(file, new FileFaults(name, code, answer.Faults));
        if (answer.Outcome is KeepOutcome.Kept) TakenIn(name, answer.Document!.Code, answer.Document.Revision);
        return answer.Outcome is KeepOutcome.Kept;
    }

    /// <summary>Another skill framework is another definition: the plans in force that use it go on as new revisions.</summary>
    private async Task<bool> Renew(CancellationToken ct)
    {
        var renewed = false;
        foreach (var plan in await plans.Refresh(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            var answer = await scope.ServiceProvider.GetRequiredService<KeepRevision>().Renew(plan.Code, ct);
            foreach (var fault in answer.Faults) Fault(plan.Code, fault.Line, fault.Path, fault.En);
            renewed |= answer.Outcome is KeepOutcome.Kept;
        }
        return renewed;
    }

    // A file that is still being written changes from look to look.
    private bool Settled(string file, Stamp stamp, bool asked)
    {
        var still = !asked || waiting.GetValueOrDefault(file) == stamp;
        waiting[file] = stamp;
        return still;
    }

    private void Remember(string file, FileFaults state)
    {
        states[file] = state;
        foreach (var fault in state.Faults) Fault(state.File, fault.Line, fault.Path, fault.En);
    }

    private static Stamp StampOf(string file) => new FileInfo(file) is { Exists: true } info ? new(info.LastWriteTimeUtc, info.Length) : new(default, 0);

    public void Dispose() => gate.Dispose();

    [LoggerMessage(LogLevel.Information, "{File} is now revision {Revision} of the plan {Plan}")]
    private partial void TakenIn(string file, string plan, int revision);

    [LoggerMessage(LogLevel.Error, "{File}, line {Line}, {Path}: {Reason}. The plan's last revision stays in force")]
    private partial void Fault(string file, int line, string path, string reason);
}
