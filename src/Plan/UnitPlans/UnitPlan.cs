using CamTay.Platform;

namespace CamTay.Plan.UnitPlans;

/// <summary>Where a unit's plan stands. Numbers are kept in the database.</summary>
internal enum UnitPlanState { Draft = 0, Submitted = 1, Returned = 2, Approved = 3 }

/// <summary>A unit's own plan for a plan of the department. Its rules are here; its words are a <see cref="UnitPlanContent"/>.</summary>
internal sealed class UnitPlan
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string Plan { get; init; } = "";
    public string Obligation { get; init; } = "";
    public string Unit { get; init; } = "";
    /// <summary>Revision of the department's plan from which it was derived.</summary>
    public int Revision { get; init; }
    public UnitPlanState State { get; private set; }
    /// <summary>JSON of <see cref="UnitPlanContent"/>.</summary>
    public string Content { get; private set; } = "";
    /// <summary>Counts every change, so that of two people who edit the same text the second one is told.</summary>
    public int Version { get; private set; }
    public DateTimeOffset CreatedAt { get; init; }
    public string ChangedBy { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }
    /// <summary>The server's clock at the first receipt; never changes again, whatever happens to the plan.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    /// <summary>Why it was returned.</summary>
    public string Note { get; private set; } = "";

    public bool Editable => State is UnitPlanState.Draft or UnitPlanState.Returned;

    public void Write(UnitPlanContent content, string by, DateTimeOffset now)
    {
        if (!Editable) throw new RefusedException(PlanRefusals.UnitPlanClosed);
        (Content, ChangedBy, ChangedAt, Version) = (content.ToJson(), by, now, Version + 1);
    }

    public void Submit(DateTimeOffset now)
    {
        if (!Editable) throw new RefusedException(PlanRefusals.UnitPlanClosed);
        State = UnitPlanState.Submitted;
        ReceivedAt ??= now;
        Note = "";
        Version++;
    }

    /// <summary>An approved plan can be returned too: circumstances change.</summary>
    public void Return(string note)
    {
        if (State is not (UnitPlanState.Submitted or UnitPlanState.Approved)) throw new RefusedException(PlanRefusals.UnitPlanNotSubmitted);
        if (string.IsNullOrWhiteSpace(note)) throw new RefusedException(PlanRefusals.NoteMissing);
        (State, Note, ApprovedAt) = (UnitPlanState.Returned, note.Trim(), null);
        Version++;
    }

    public void Approve(DateTimeOffset now)
    {
        if (State != UnitPlanState.Submitted) throw new RefusedException(PlanRefusals.UnitPlanNotSubmitted);
        (State, ApprovedAt) = (UnitPlanState.Approved, now);
        Version++;
    }

    /// <summary>In time, by the rule of every deadline of a plan.</summary>
    public bool InTime(DateOnly due) => ReceivedAt is { } at && ReportingPeriod.InTime(at, due);
}

/// <summary>Who did what to a unit's plan, with its words as they were then.</summary>
internal sealed class UnitPlanStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UnitPlanId { get; init; }
    public DateTimeOffset At { get; init; }
    public string Account { get; init; } = "";
    /// <summary>derived, submitted, returned, approved.</summary>
    public string Step { get; init; } = "";
    public string Note { get; init; } = "";
    public string Content { get; init; } = "";
    /// <summary>Of an approval: JSON of <see cref="UnitPlanPaper"/>; null for other steps and for approvals from before it was kept.</summary>
    public string? Paper { get; init; }
}
