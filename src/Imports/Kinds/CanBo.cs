using CamTay.People;
using CamTay.Platform;

namespace CamTay.Imports.Kinds;

/// <summary>Staff: a person and one employment in each row. Personal fields go to People and nowhere else.</summary>
internal sealed class CanBo(IRegistry registry, IUnits units, IAccess access) : ImportKind
{
    public override string Code => "can-bo";
    public override string Vi => "Cán bộ và quá trình công tác";
    public override string En => "Staff and their employments";
    public override bool KeepsCells => false;

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("ma_can_bo", true, "Mã cán bộ; nhiều dòng cùng mã là các quá trình công tác nối tiếp", "Staff code; several rows of one code are successive employments"),
        StaffColumns.Id,
        new("ho_ten", true, "Họ và tên", "Full name", Personal: true),
        new("ngay_sinh", false, "Ngày sinh", "Day of birth", Personal: true, Form: ColumnForm.Day),
        new("gioi_tinh", false, "Giới tính: nam hoặc nữ", "Sex: nam (male) or nữ (female)", Personal: true),
        new("nhom_nghe", true, "Nhóm nghề", "Professional group", [.. StaffGroups.All.Select(g => g.Code)]),
        new("chuc_danh", false, "Chức danh", "Title"),
        new("ma_don_vi", true, "Mã đơn vị", "Code of the unit"),
        new("tu_ngay", true, "Làm việc ở đây từ ngày", "Works here from", Form: ColumnForm.Day),
        new("den_ngay", false, "Đến hết ngày, nếu đã thôi", "To the end of, if it has ended", Form: ColumnForm.Day),
        StaffColumns.PhoneNumber,
        new("email", false, "Thư điện tử", "E-mail", Personal: true),
    ];

    public override async Task<IReadOnlyList<Outcome>> Take(IReadOnlyList<RowCells> rows, Chunk chunk, CancellationToken ct)
    {
        var known = await units.All(ct);
        var read = rows.Select(Read).ToList();
        for (var i = 0; i < read.Count; i++)
            // A unit that is not known (yet) is answered by the register itself.
            if (read[i] is { } person && known.ContainsKey(person.Unit) && !access.May(Permission.ManageStaff, person.Unit) && !access.May(Permission.Import, person.Unit))
            {
                rows[i].Refuse("ma_don_vi", RowRefusals.NotYourStaff.With(person.Unit));
                read[i] = null;
            }
        return await RegisterRows.Register(rows, read, chunk, (list, sources) => registry.RegisterStaff(list, sources, ct));
    }

    private static EmploymentRow? Read(RowCells row)
    {
        var (code, id, name, birth, sex) = (row.Code("ma_can_bo"), StaffColumns.ReadPersonalId(row), row.Text("ho_ten", 200), row.PastDay("ngay_sinh"), row.Text("gioi_tinh"));
        var (group, title, unit) = (row.OneOf("nhom_nghe"), row.Text("chuc_danh", 200), row.Code("ma_don_vi"));
        var (from, to, phone, email) = (row.Day("tu_ngay"), row.Day("den_ngay"), row.Text(StaffColumns.Phone), row.Text("email", 200));
        if (email is not null && (email.Count(c => c == '@') != 1 || email.StartsWith('@') || email.EndsWith('@') || email.Any(char.IsWhiteSpace)))
            row.Refuse("email", RowRefusals.Email);
        RegisterRows.CheckPeriod(row, from, to);
        return row.Faulty ? null : new EmploymentRow(code!, id, name!, birth, sex, group!, title, unit!, from!.Value, to, phone, email);
    }
}
