using CamTay.Evidence;
using CamTay.People.Stated;
using CamTay.People.Units;
using CamTay.Platform;

namespace CamTay.People.Staff;

/// <summary>Takes rows of the register of staff in, one after the other, and says in the ledger who joined and left where.</summary>
internal sealed class RegisterStaff(AppDb db, RestateFacts facts, IPseudonyms pseudonyms, IAccess access)
{
    public Task<IReadOnlyList<RowAnswer>> Register(IReadOnlyList<EmploymentRow> rows, IReadOnlyList<Source> sources, CancellationToken ct) =>
        db.InTransaction<IReadOnlyList<RowAnswer>>(async () =>
        {
            rows = [.. rows.Select(CheckEmployment.Tidy)];
            await UnitBook.Lock(db, changesUnits: false, ct);
            var check = new CheckEmployment(await UnitBook.Read(db, ct), await StaffBook.Read(db, rows, ct), access);
            var restatement = await facts.About([.. check.Staff.Files.Select(f => f.Subject)], ct);
            var answers = rows.Select((row, i) => Register(row, sources[i], check, restatement)).ToList();
            await db.SaveChangesAsync(ct);
            await facts.Write(restatement, ct);
            return answers;
        }, ct);

    private RowAnswer Register(EmploymentRow row, Source source, CheckEmployment check, Restatement restatement)
    {
        if (check.Refusal(row) is { } refused) return refused;
        var file = check.Staff.Find(row.StaffCode) ?? Open(row.StaffCode, check.Staff);
        var worked = Employ(row, file);
        var described = file.Describe(row, Texts.Phone(row.Phone), row.Sex is null ? null : Sexes.Read(row.Sex));
        if (file.Person.PersonalId is { } id) check.Staff.NoteOwner(id, row.StaffCode);
        var (warning, column) = CheckEmployment.Warning(row);
        if (!worked && !described) return new RowAnswer(RowState.Unchanged, warning, column);
        var entries = worked ? restatement.Say(file.Subject, file.Claims(), source) : [];
        return new RowAnswer(RowState.Accepted, warning, column, entries);
    }

    private StaffFile Open(string code, StaffBook book)
    {
        var file = book.Open(code, pseudonyms.Next(code));
        db.Add(file.Person);
        return file;
    }

    /// <summary>False when the employment stands as the row says. An empty last day or title leaves what is known.</summary>
    private bool Employ(EmploymentRow row, StaffFile file)
    {
        var work = file.StartingOn(row.From);
        if (work is null)
        {
            work = new Employment { StaffId = file.Person.Id, ValidFrom = row.From };
            db.Add(work);
            file.Add(work);
        }
        var before = (work.Unit, work.StaffGroup, work.ValidTo, work.Title);
        (work.Unit, work.StaffGroup, work.ValidTo, work.Title) = (row.Unit, row.Group, row.To ?? work.ValidTo, row.Title ?? work.Title);
        return before != (work.Unit, work.StaffGroup, work.ValidTo, work.Title);
    }
}
