using CamTay.Learning.Lessons;

namespace CamTay.Learning.Tries;

/// <summary>Performs a try's acts again on the lesson's machine. The player goes by the same rules (<c>Player/lesson.ts</c>).</summary>
internal sealed class Replay
{
    private readonly Machine machine;
    private readonly List<SentAct> done = [];
    private readonly List<long> passedAt = [];
    private Machine.Detour? detour;

    private Replay(Machine machine)
    {
        this.machine = machine;
        Mistaken = new bool[machine.Steps.Count];
        Hinted = new bool[machine.Steps.Count];
    }

    /// <summary>Step that comes next; the number of steps when all are done.</summary>
    public int At { get; private set; }

    public bool Over => At >= machine.Steps.Count;

    public int Mistakes { get; private set; }

    public int Hints { get; private set; }

    public int Helped { get; private set; }

    /// <summary>The acts in their order up to the last right one; what comes after it is no part of the try.</summary>
    public IReadOnlyList<SentAct> Done => done;

    /// <summary>When each step was passed.</summary>
    public IReadOnlyList<long> PassedAt => passedAt;

    public bool[] Mistaken { get; }

    public bool[] Hinted { get; }

    public static Replay Of(Machine machine, IReadOnlyList<SentAct> acts)
    {
        var replay = new Replay(machine);
        foreach (var act in acts.OrderBy(a => a.T)) replay.Do(act);
        return replay;
    }

    private void Do(SentAct act)
    {
        if (Over) return;
        done.Add(act);
        if (act.P == 1) Helped++;
        if (act.A == "?")
        {
            Hints++;
            Hinted[At] = true;
        }
        else if (detour is not null)
        {
            if (act.A == detour.Back) detour = null;
        }
        else Press(act);
    }

    private void Press(SentAct act)
    {
        var step = machine.Steps[At];
        if (step.Right.Any(r => r.Act == act.A && r.Fields.All(f => f.Value.Any(v => Machine.Plain(v) == Machine.Plain(act.F?.GetValueOrDefault(f.Key) ?? "")))))
        {
            At++;
            passedAt.Add(act.T);
            return;
        }
        Mistakes++;
        Mistaken[At] = true;
        if (step.Right.All(r => r.Act != act.A)) detour = step.Detours.FirstOrDefault(d => d.Act == act.A);
    }
}
