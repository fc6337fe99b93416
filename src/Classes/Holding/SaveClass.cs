using CamTay.Learning;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Holding;

/// <summary>Makes a class, as a draft, or changes one that is not over.</summary>
internal sealed class SaveClass(AppDb db, ClassDesk desk, IAccess access, IUnits units, IStaff staff, ISkills skills, ILessons lessons, IPlans plans, AuditLog audit, TimeProvider clock)
{
    public Task<Guid> Make(ClassForm form, CancellationToken ct) => db.InTransaction(async () =>
    {
        if (!(await units.All(ct)).ContainsKey(form.Unit)) throw new RefusedException(ClassesRefusals.NoUnit);
        access.Require(Permission.ManageClasses, form.Unit);
        var id = Guid.CreateVersion7();
        var code = form.Code.Length > 0 ? form.Code : $"LOP-{clock.Today():yyMMdd}-{id.ToString("N")[^5..].ToUpperInvariant()}";
        if (code.Length > 64 || !code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')) throw new RefusedException(ClassesRefusals.BadCode);
        if (await db.Set<Class>().AnyAsync(c => c.Code == code, ct)) throw new RefusedException(ClassesRefusals.CodeTaken.With(code));
        var made = new Class { Id = id, Code = code, Unit = form.Unit, CreatedBy = access.Account, CreatedAt = clock.GetUtcNow() };
        await Fill(made, form, ct);
        db.Add(made);
        db.AddRange(form.Times(id));
        audit.Record("class.made", code, form.Unit);
        return id;
    }, ct);

    public Task Change(Guid id, ClassForm form, CancellationToken ct) => db.InTransaction(async () =>
    {
        await desk.Hold(id, ct);
        var open = await desk.Manage(id, ct);
        if (!open.Class.Editable) throw new RefusedException(ClassesRefusals.OutOfOrder);
        await Fill(open.Class, form, ct);
        await Replan(open, form.Times(id), ct);
        // More seats are given at once to those who wait.
        Inviting.AnswerInvitation.MoveUp(open.Class, await db.Set<Inviting.Invitation>().Where(i => i.ClassId == id).ToListAsync(ct));
        audit.Record("class.changed", open.Class.Code);
    }, ct);

    private async Task Fill(Class to, ClassForm form, CancellationToken ct)
    {
        if (!ClassKinds.Known(form.Kind)) throw new RefusedException(ClassesRefusals.BadKind);
        var known = skills.Current.Skills.Select(s => s.Code).ToHashSet();
        if (Class.Words(form.Skills).FirstOrDefault(s => !known.Contains(s)) is { } skill) throw new RefusedException(ClassesRefusals.NoSkill.With(skill));
        if (Class.Words($"{form.Lessons} {form.Before} {form.After}").FirstOrDefault(l => lessons.Find(l) is null) is { } lesson) throw new RefusedException(ClassesRefusals.NoLesson.With(lesson));
        if (!form.Remote && form.Place.Length == 0) throw new RefusedException(ClassesRefusals.PlaceMissing);
        if (form.Kind == ClassKinds.ShortCourse && (form.Partner.Length == 0 || form.Agreement.Length == 0 || form.Agreed is null)) throw new RefusedException(ClassesRefusals.AgreementMissing);
        if (new[] { form.Place, form.Partner, form.Agreement }.Any(t => t.Length > 200) || form.Guests.Length > 1000) throw new RefusedException(ClassesRefusals.TooLong);
        (to.Kind, to.Title, to.Capacity, to.Skills, to.Lessons) = (form.Kind, form.CheckedTitle, form.Seats, form.Skills, form.Lessons);
        (to.Before, to.After, to.Place, to.Remote, to.Guests) = (form.Before, form.After, form.Place, form.Remote, form.Guests);
        (to.Partner, to.Agreement, to.AgreedOn) = (form.Partner, form.Agreement, form.Agreed);
        (to.Plan, to.Target) = await Serves(form.Serves, ct);
        await Teach(to.Id, form.Trainers, ct);
    }

    private async Task<(string Plan, string Target)> Serves(string text, CancellationToken ct)
    {
        if (text.Length == 0) return ("", "");
        var (plan, item) = text.Split('/', 2) is [var p, var i] ? (p, i) : ("", "");
        var document = await plans.Find(plan, ct: ct);
        return document is not null && (document.Targets.Any(t => t.Id == item) || document.Tasks.Any(t => t.Id == item)) ? (plan, item)
            : throw new RefusedException(ClassesRefusals.BadPurpose);
    }

    private async Task Teach(Guid id, string codes, CancellationToken ct)
    {
        var asked = codes.Split([',', ';', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        var found = await staff.Match([.. asked.Select(c => new PersonKeys(c, null, null))], ct);
        if (asked.Zip(found).FirstOrDefault(f => f.Second.Certain is null).First is { } unknown) throw new RefusedException(ClassesRefusals.NoStaff.With(unknown));
        var now = found.Select(f => f.Certain!.Subject).Distinct().ToList();
        if (await db.Set<Inviting.Invitation>().AnyAsync(i => i.ClassId == id && now.Contains(i.Subject), ct)) throw new RefusedException(ClassesRefusals.TrainerInvited);
        await db.Set<Trainer>().Where(t => t.ClassId == id).ExecuteDeleteAsync(ct);
        db.AddRange(now.Select(s => new Trainer { ClassId = id, Subject = s }));
    }

    // A session at the same times stays itself; one at which somebody was seen cannot go.
    private async Task Replan(OpenClass open, IReadOnlyList<Session> wanted, CancellationToken ct)
    {
        var gone = open.Sessions.Where(s => !wanted.Any(w => w.StartsAt == s.StartsAt && w.EndsAt == s.EndsAt)).Select(s => s.Id).ToList();
        if (await db.Set<Attendance.Mark>().AnyAsync(m => gone.Contains(m.SessionId), ct) || await db.Set<Attendance.RollAct>().AnyAsync(a => gone.Contains(a.SessionId), ct)
            || await db.Set<Papers.PaperLine>().AnyAsync(l => gone.Contains(l.SessionId), ct)) throw new RefusedException(ClassesRefusals.SessionUsed);
        await db.Set<Session>().Where(s => gone.Contains(s.Id)).ExecuteDeleteAsync(ct);
        db.AddRange(wanted.Where(w => !open.Sessions.Any(s => s.StartsAt == w.StartsAt && s.EndsAt == w.EndsAt)));
    }
}
