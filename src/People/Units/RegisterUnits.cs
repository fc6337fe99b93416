using System.Text.RegularExpressions;
using CamTay.Evidence;
using CamTay.People.Stated;
using CamTay.Platform;

namespace CamTay.People.Units;

/// <summary>Takes rows of the register of units in, one after the other, and says in the ledger what they changed.</summary>
internal sealed partial class RegisterUnits(AppDb db, RestateFacts facts)
{
    public Task<IReadOnlyList<RowAnswer>> Register(IReadOnlyList<UnitRow> rows, IReadOnlyList<Source> sources, CancellationToken ct) =>
        db.InTransaction<IReadOnlyList<RowAnswer>>(async () =>
        {
            await UnitBook.Lock(db, changesUnits: true, ct);
            var book = await UnitBook.Read(db, ct);
            var restatement = await facts.About([.. rows.Select(r => Subjects.Unit(r.Code.Trim())).Distinct(StringComparer.Ordinal)], ct);
            var answers = rows.Select((row, i) => Register(Tidy(row), sources[i], book, restatement)).ToList();
            await db.SaveChangesAsync(ct);
            await facts.Write(restatement, ct);
            return answers;
        }, ct);

    private RowAnswer Register(UnitRow row, Source source, UnitBook book, Restatement restatement)
    {
        if ((CheckItself(row) ?? CheckParent(row, book) ?? CheckTime(row, book)) is { } refused) return refused;
        var unit = book.Find(row.Code) ?? Open(row.Code, book);
        if (!Apply(row, unit)) return new RowAnswer(RowState.Unchanged);
        return new RowAnswer(RowState.Accepted, Entries: restatement.Say(Subjects.Unit(row.Code), unit.Claims(), source));
    }

    private static RowAnswer? CheckItself(UnitRow row)
    {
        if (!CodeForm().IsMatch(row.Code)) return Refused(RegistryRefusals.UnitCode.With(row.Code), "ma_don_vi");
        if (row.Name.Length == 0) return Refused(RegistryRefusals.NameMissing, "ten");
        if (!UnitKinds.All.Contains(row.Kind)) return Refused(RegistryRefusals.UnitKind.With(row.Kind, string.Join(", ", UnitKinds.All)), "loai");
        if (row.To < row.From) return Refused(RegistryRefusals.EndBeforeStart, "den_ngay");
        return null;
    }

    private static RowAnswer? CheckParent(UnitRow row, UnitBook book)
    {
        if (row.Parent is null) return null;
        if (row.Parent == row.Code || book.WouldCircle(row.Code, row.Parent, row.From))
            return Refused(RegistryRefusals.UnitCircle.With(row.Code, row.Parent), "ma_don_vi_cha");
        return book.ExistsOn(row.Parent, row.From) ? null
            : Wait(RegistryRefusals.NoParent.With(row.Parent, Day(row.From)), "ma_don_vi_cha");
    }

    private static RowAnswer? CheckTime(UnitRow row, UnitBook book)
    {
        if (book.Find(row.Code) is not { } unit) return null;
        if (unit.Record.MergedOn is { } merged && row.From >= merged)
            return Refused(RegistryRefusals.UnitMerged.With(row.Code, unit.Record.MergedInto!, Day(merged)), "tu_ngay");
        if (unit.Before(row.From) is { ValidTo: { } end } && end != row.From.AddDays(-1))
            return Wait((end >= row.From ? RegistryRefusals.UnitOverlap : RegistryRefusals.UnitGap).With(row.Code, Day(end)), "tu_ngay");
        if (unit.After(row.From) is { } next && row.To is { } to && to != next.ValidFrom.AddDays(-1))
            return Wait((to >= next.ValidFrom ? RegistryRefusals.UnitOverlapNext : RegistryRefusals.UnitGapNext).With(row.Code, Day(next.ValidFrom)), "den_ngay");
        return null;
    }

    private UnitHistory Open(string code, UnitBook book)
    {
        var history = new UnitHistory(new UnitRecord { Code = code }, []);
        db.Add(history.Record);
        book.Add(history);
        return history;
    }

    /// <summary>False when the register says all of this already. An empty last day leaves the one that is known.</summary>
    private bool Apply(UnitRow row, UnitHistory unit)
    {
        var version = unit.StartingOn(row.From);
        if (version is not null && version.ValidTo == (row.To ?? version.ValidTo)
            && (version.Name, version.Kind, version.Parent, version.Commune, version.FacilityCode)
                == (row.Name, row.Kind, row.Parent, row.Commune, row.FacilityCode))
            return false;
        if (version is null)
        {
            version = new UnitVersion { Code = row.Code, ValidFrom = row.From };
            db.Add(version);
            unit.Add(version);
        }
        (version.Name, version.Kind, version.Parent, version.Commune, version.FacilityCode, version.ValidTo) =
            (row.Name, row.Kind, row.Parent, row.Commune, row.FacilityCode, row.To ?? version.ValidTo);
        return true;
    }

    private static UnitRow Tidy(UnitRow row) => row with
    {
        Code = row.Code.Trim(),
        Name = Texts.Tidy(row.Name) ?? "",
        Kind = row.Kind.Trim().ToLowerInvariant(),
        Parent = Texts.Tidy(row.Parent),
        Commune = Texts.Tidy(row.Commune),
        FacilityCode = Texts.Tidy(row.FacilityCode),
    };

    private static RowAnswer Refused(Refusal refusal, string column) => new(RowState.Refused, refusal, column);

    private static RowAnswer Wait(Refusal refusal, string column) => new(RowState.Wait, refusal, column);

    private static string Day(DateOnly day) => Texts.Day(day);

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$")]
    private static partial Regex CodeForm();
}
