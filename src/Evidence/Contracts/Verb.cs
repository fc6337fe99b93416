namespace CamTay.Evidence;

/// <summary>What happened. Each is an xAPI verb; its IRI is in <c>VerbIris</c>.</summary>
public enum Verb
{
    /// <summary>A person began an employment (<see cref="Facts.From"/>, <see cref="Facts.Group"/>).</summary>
    Joined = 1,
    /// <summary>The employment that began on <see cref="Facts.From"/> ended; <see cref="Facts.To"/> is its last day.</summary>
    Left = 2,
    /// <summary>A unit opened on <see cref="Facts.From"/> (<see cref="Facts.Group"/> = kind, <see cref="Facts.Place"/> = parent unit, <see cref="Facts.Code"/> = commune).</summary>
    Opened = 3,
    /// <summary>From <see cref="Facts.From"/> the unit has another parent, kind or commune (same fields as <see cref="Opened"/>).</summary>
    Changed = 4,
    /// <summary>The unit closed; <see cref="Facts.To"/> is its last day.</summary>
    Closed = 5,
    /// <summary>The unit was merged into <see cref="Facts.Place"/> from <see cref="Facts.From"/> on; it then counts below its successor.</summary>
    Merged = 6,
    /// <summary>A census figure of a commune: <see cref="Facts.Code"/> commune, <see cref="Facts.Group"/> group, <see cref="Facts.Value"/> persons.</summary>
    Counted = 7,
    /// <summary>Visits of a unit's day: <see cref="Facts.Value"/> persons served, <see cref="Facts.Parts"/> supported, by VNeID, booked online, cashless.</summary>
    Served = 8,
    /// <summary>A citizen was supported: <see cref="Facts.Code"/> topic, <see cref="Facts.Place"/> commune of residence, <see cref="Facts.Group"/> groups separated by spaces.</summary>
    Supported = 9,
    /// <summary>Completed a course or task: <see cref="Facts.Group"/> kind (mooc, lesson), <see cref="Facts.Code"/> which.</summary>
    Completed = 10,
    /// <summary>Confirmed on VNeID, <see cref="Facts.Value"/> level when known.</summary>
    Confirmed = 11,
    /// <summary>Showed skill <see cref="Facts.Code"/> at level <see cref="Facts.Value"/> (1-4).</summary>
    Demonstrated = 12,
    /// <summary>Attended class <see cref="Facts.Code"/>.</summary>
    Attended = 13,
    /// <summary>A unit's digital service <see cref="Facts.Code"/> was found in state <see cref="Facts.Group"/> (chua, dang, da).</summary>
    Checked = 14,
    /// <summary>A digital team was founded in the unit, <see cref="Facts.Value"/> members.</summary>
    Formed = 15,
    /// <summary>A survey answer: <see cref="Facts.Code"/> question, <see cref="Facts.Value"/> 1 favourable or 0 not.</summary>
    Responded = 16,
    /// <summary>Voids the entry named by <see cref="NewEntry.Voids"/>.</summary>
    Voided = 17,
    /// <summary>A unit's report was received: <see cref="Facts.Code"/> plan and period, <see cref="Facts.Value"/> which one of its versions, <see cref="Facts.Group"/> SHA-256 (hex) of its frozen content. Never voided: a wrong report is restated.</summary>
    Reported = 18,
    /// <summary>A certificate was issued: <see cref="Facts.Code"/> what for, <see cref="Facts.Value"/> level, <see cref="Facts.Group"/> SHA-256 (hex) of the signed credential. Voided when it ends.</summary>
    Certified = 19,
}
