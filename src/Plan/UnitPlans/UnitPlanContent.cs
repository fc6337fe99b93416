using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CamTay.Plan.UnitPlans;

/// <summary>The words of a unit's plan.</summary>
internal sealed record UnitPlanContent
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Staff and circumstances of the unit.</summary>
    public string Situation { get; init; } = "";
    public IReadOnlyList<UnitGoal> Goals { get; init; } = [];
    public IReadOnlyList<UnitTask> Tasks { get; init; } = [];
    /// <summary>Money, machines, people that it takes.</summary>
    public string Resources { get; init; } = "";
    public string SignerTitle { get; init; } = "";
    public string Signer { get; init; } = "";
    /// <summary>Number and day that the records clerk gave it.</summary>
    public int? Number { get; init; }
    public DateOnly? IssuedOn { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static UnitPlanContent Read(string json) => JsonSerializer.Deserialize<UnitPlanContent>(json, Options)!;

    public static string Sha256(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

/// <summary>A target of the department's plan for this unit alone.</summary>
/// <param name="Population">How many the target counts in the unit on the day it was derived.</param>
/// <param name="Met">How many of them met it on that day.</param>
/// <param name="Goal">Share that the unit sets itself; not below the department's.</param>
internal sealed record UnitGoal(string Target, long Population, long Met, double Goal, DateOnly Due)
{
    public string Note { get; init; } = "";

    /// <summary>How many that is.</summary>
    public long Wanted => (long)Math.Ceiling(Math.Round(Goal * Population, 6));
}

/// <summary>A task of the unit: one of the department's plan (<paramref name="Task"/>), or its own.</summary>
/// <param name="Key">The task's number; <c>dv-1</c>… for the unit's own.</param>
/// <param name="Leads">The unit is responsible for it, not only taking part.</param>
internal sealed record UnitTask(string Key, string? Task, string Text, bool Leads)
{
    public string Owner { get; init; } = "";
    public DateOnly? From { get; init; }
    public DateOnly? Due { get; init; }
    public string How { get; init; } = "";
    public string Evidence { get; init; } = "";
    /// <summary>Does not apply to this unit, for the reason given.</summary>
    public bool LeftOut { get; init; }
    public string Reason { get; init; } = "";
}
