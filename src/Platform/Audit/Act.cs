namespace CamTay.Platform;

/// <summary>What an act in the audit log is called by people. Each module names its own in <see cref="AppModule.Acts"/>.</summary>
/// <param name="Code">As it is recorded: <c>report.accepted</c>.</param>
public sealed record Act(string Code, string Vi, string En);

/// <summary>The acts of all modules. One that nobody named is shown by its code.</summary>
public sealed class ActBook(IEnumerable<AppModule> modules)
{
    private readonly Dictionary<string, Act> acts = modules.SelectMany(m => m.Acts).ToDictionary(a => a.Code, StringComparer.Ordinal);

    public bool Knows(string code) => acts.ContainsKey(code);

    public string Say(string code, Language l) => acts.TryGetValue(code, out var act) ? l[act.Vi, act.En] : code;
}
