using CamTay.People.Units;
using CamTay.Platform;

namespace CamTay.People.Staff;

/// <summary>May a row of the register of staff be taken, given the units and the people that are known?</summary>
internal sealed class CheckEmployment(UnitBook units, StaffBook staff, IAccess access)
{
    public StaffBook Staff { get; } = staff;

    public static EmploymentRow Tidy(EmploymentRow row) => row with
    {
        StaffCode = Texts.Tidy(row.StaffCode) ?? "",
        PersonalId = Texts.Tidy(row.PersonalId)?.Replace(" ", "", StringComparison.Ordinal),
        FullName = Texts.Tidy(row.FullName) ?? "",
        Sex = Texts.Tidy(row.Sex),
        Group = row.Group.Trim().ToLowerInvariant(),
        Title = Texts.Tidy(row.Title),
        Unit = row.Unit.Trim(),
        Phone = Texts.Tidy(row.Phone),
        Email = Texts.Tidy(row.Email),
    };

    public RowAnswer? Refusal(EmploymentRow row) => CheckPerson(row) ?? CheckUnit(row) ?? CheckReach(row) ?? CheckTime(row);

    /// <summary>What is odd about a row that is taken all the same.</summary>
    public static (Refusal? Warning, string? Column) Warning(EmploymentRow row)
    {
        var sex = row.Sex is null ? null : Sexes.Read(row.Sex);
        if (row.Phone is not null && Texts.Phone(row.Phone) is null) return (RegistryRefusals.PhoneUnread, "dien_thoai");
        if (row.Sex is not null && sex is null) return (RegistryRefusals.SexUnread, "gioi_tinh");
        if (row.PersonalId is not { } id) return (null, null);
        if (row.Birth is { } birth && birth.Year != PersonalIds.BirthYear(id)) return (RegistryRefusals.BirthDiffers, "ngay_sinh");
        if (sex is not null && sex != PersonalIds.Sex(id)) return (RegistryRefusals.SexDiffers, "gioi_tinh");
        return (null, null);
    }

    private RowAnswer? CheckPerson(EmploymentRow row)
    {
        if (row.StaffCode.Length is 0 or > 60) return Refused(RegistryRefusals.StaffCode, "ma_can_bo");
        if (row.FullName.Length == 0) return Refused(RegistryRefusals.NameMissing, "ho_ten");
        if (!StaffGroups.Known(row.Group))
            return Refused(RegistryRefusals.StaffGroup.With(row.Group, string.Join(", ", StaffGroups.All.Select(g => g.Code))), "nhom_nghe");
        if (row.PersonalId is not { } id) return null;
        if (!PersonalIds.IsValid(id)) return Refused(RegistryRefusals.PersonalId, "so_dinh_danh");
        return Staff.OtherOwner(id, row.StaffCode) is { } other ? Refused(RegistryRefusals.PersonalIdTaken.With(other), "so_dinh_danh") : null;
    }

    private RowAnswer? CheckUnit(EmploymentRow row)
    {
        if (row.To < row.From) return Refused(RegistryRefusals.EndBeforeStart, "den_ngay");
        if (units.Find(row.Unit) is not { } unit) return Refused(RegistryRefusals.UnknownUnit.With(row.Unit), "ma_don_vi");
        if (unit.Record.MergedOn is { } merged && row.From >= merged)
            return Refused(RegistryRefusals.UnitMergedThen.With(row.Unit, unit.Record.MergedInto!, Texts.Day(merged)), "ma_don_vi");
        return unit.ExistsOn(row.From) ? null : Refused(RegistryRefusals.UnitNotThen.With(row.Unit, Texts.Day(row.From)), "ma_don_vi");
    }

    /// <summary>An employment elsewhere is not drawn into the own unit by saying that it always was there.</summary>
    private RowAnswer? CheckReach(EmploymentRow row)
    {
        if (Staff.Find(row.StaffCode)?.StartingOn(row.From) is not { } work || work.Unit == row.Unit) return null;
        return access.May(Permission.ManageStaff, work.Unit) || access.May(Permission.Import, work.Unit) ? null
            : Refused(RegistryRefusals.StaffElsewhere.With(Texts.Day(work.ValidFrom), work.Unit), "ma_don_vi");
    }

    /// <summary>An overlap waits: a later row may give the other employment its end.</summary>
    private RowAnswer? CheckTime(EmploymentRow row)
    {
        var known = Staff.Find(row.StaffCode);
        var to = row.To ?? known?.StartingOn(row.From)?.ValidTo;
        if (known?.Other(row.From, to) is not { } other) return null;
        var end = other.ValidTo is { } last ? Texts.Day(last) : "nay";
        return new RowAnswer(RowState.Wait, RegistryRefusals.EmploymentOverlap.With(other.Unit, Texts.Day(other.ValidFrom), end), "tu_ngay");
    }

    private static RowAnswer Refused(Refusal refusal, string column) => new(RowState.Refused, refusal, column);
}
