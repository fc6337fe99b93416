using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CamTay.Learning.Tries;

/// <summary>A try as a phone sends it. It does not say how it went: that is for the server to find.</summary>
/// <param name="Learner">Made on the phone; ignored for an account.</param>
/// <param name="Account">Account that was signed in while the try was made, or null.</param>
/// <param name="Mode"><c>xem</c>, <c>thu</c> or <c>tu-lam</c>.</param>
internal sealed record SentTry(Guid Id, Guid Learner, string? Account, string? Lesson, string? Version, string? Mode, Guid? Ticket, DateTimeOffset Started, IReadOnlyList<SentAct>? Acts, bool Over)
{
    public static readonly IReadOnlyDictionary<string, Mode> Modes = new Dictionary<string, Mode> { ["xem"] = Tries.Mode.Show, ["thu"] = Tries.Mode.Guided, ["tu-lam"] = Tries.Mode.Alone };

    /// <summary>No try takes longer: its ticket is good for as long.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(72);

    public bool Sound => Id != Guid.Empty && Lesson is { Length: > 0 and <= 80 } && Version is { Length: > 0 and <= 40 } && Mode is not null && Modes.ContainsKey(Mode)
        && Acts is { Count: <= 2000 } && Acts.All(a => Sane(a));

    public static bool Sane(SentAct? act) => act is { T: >= 0, A.Length: > 0 and <= 80 } && act.T <= Longest.TotalMilliseconds && (act.F?.Count ?? 0) <= 20;

    public string ContentHash() => Hash(string.Join('|', Learner, Account, Lesson, Version, Mode, Ticket, Started.ToUnixTimeMilliseconds(), Over, ActsText()));

    private string ActsText() => string.Join(';', Lines(Acts!));

    /// <summary>A line for each act, the same for the same act.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<SentAct> acts) => [.. acts.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.T},{a.A},{a.P}") +
        string.Concat((a.F ?? []).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $",{f.Key}={f.Value}")))];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}

/// <summary>An act: <paramref name="T"/> ms after the start, control <paramref name="A"/> ("?" a hint), typed values, 1 if a helper tapped.</summary>
internal sealed record SentAct(long T, string A, Dictionary<string, string>? F = null, int? P = null);

/// <summary>What became of a try: <c>new</c>, <c>same</c> or <c>refused</c> (with the refusal's code as the result).</summary>
internal sealed record TryAnswer(Guid Id, string State, string Result, string Text);
