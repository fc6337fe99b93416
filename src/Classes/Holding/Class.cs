using CamTay.Platform;

namespace CamTay.Classes.Holding;

/// <summary>Where a class stands. Numbers are kept in the database.</summary>
internal enum ClassState { Draft = 0, Announced = 1, Running = 2, Finished = 3, Closed = 4, Cancelled = 5 }

/// <summary>A class, workshop, professional meeting or short course that a unit holds. <see cref="Code"/> is what the ledger and import files call it.</summary>
internal sealed class Class
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string Code { get; init; } = "";
    /// <summary>Code of <see cref="ClassKinds"/>.</summary>
    public string Kind { get; set; } = "";
    public string Title { get; set; } = "";
    /// <summary>The organising unit.</summary>
    public string Unit { get; init; } = "";
    /// <summary>Plan that it serves, or "", and the number of its target or task.</summary>
    public string Plan { get; set; } = "";
    public string Target { get; set; } = "";
    /// <summary>Codes with spaces between: skills taught; lessons as material, before and after.</summary>
    public string Skills { get; set; } = "";
    public string Lessons { get; set; } = "";
    public string Before { get; set; } = "";
    public string After { get; set; } = "";
    public string Place { get; set; } = "";
    public bool Remote { get; set; }
    public int Capacity { get; set; }
    /// <summary>School and agreement of a short course.</summary>
    public string Partner { get; set; } = "";
    public string Agreement { get; set; } = "";
    public DateOnly? AgreedOn { get; set; }
    /// <summary>Trainers from elsewhere, one a line.</summary>
    public string Guests { get; set; } = "";
    public ClassState State { get; private set; }
    /// <summary>Why it was cancelled.</summary>
    public string Reason { get; private set; } = "";
    public string CreatedBy { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; private set; }
    /// <summary>Counts what changes seats or attendance: whoever raises it holds the class until the end of the transaction.</summary>
    public int Turn { get; private set; }

    /// <summary>People may be invited and answer.</summary>
    public bool Invites => State is ClassState.Announced or ClassState.Running;

    /// <summary>Codes on the screen are taken.</summary>
    public bool Scans => State is ClassState.Announced or ClassState.Running;

    /// <summary>The trainer's list and paper lists are taken; after closing nothing is added any more.</summary>
    public bool TakesAttendance => State is ClassState.Announced or ClassState.Running or ClassState.Finished;

    public bool Editable => State is ClassState.Draft or ClassState.Announced or ClassState.Running;

    /// <summary>One step onward: announced, running, finished, closed.</summary>
    public void Move(ClassState to, DateTimeOffset now)
    {
        if (to - State != 1 || to > ClassState.Closed) throw new RefusedException(ClassesRefusals.OutOfOrder);
        State = to;
        if (to == ClassState.Closed) ClosedAt = now;
    }

    public void Cancel(string? reason)
    {
        if (!Editable) throw new RefusedException(ClassesRefusals.OutOfOrder);
        if (string.IsNullOrWhiteSpace(reason)) throw new RefusedException(ClassesRefusals.ReasonMissing);
        (State, Reason) = (ClassState.Cancelled, reason.Trim());
    }

    public static IReadOnlyList<string> Words(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One meeting of a class. Its <see cref="Secret"/> (256 bits, base64) makes the codes on the screen.</summary>
internal sealed class Session
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ClassId { get; init; }
    public DateTimeOffset StartsAt { get; init; }
    public DateTimeOffset EndsAt { get; init; }
    public string Secret { get; init; } = "";

    public DateOnly Day => LocalDays.DayOf(StartsAt);

    /// <summary>Codes are shown and taken from half an hour before to a quarter of an hour after.</summary>
    public DateTimeOffset OpensAt => StartsAt - TimeSpan.FromMinutes(30);

    public DateTimeOffset ShutsAt => EndsAt + TimeSpan.FromMinutes(15);

    /// <summary>Who comes later than this is late.</summary>
    public DateTimeOffset LateFrom => StartsAt + TimeSpan.FromMinutes(15);
}

/// <summary>A trainer who is our own staff.</summary>
internal sealed class Trainer
{
    public Guid ClassId { get; init; }
    public string Subject { get; init; } = "";
}
