using CamTay.People;

namespace CamTay.Imports.Kinds;

/// <summary>The columns by which rows name a person, the same in every kind.</summary>
internal static class StaffColumns
{
    public const string StaffCode = "ma_can_bo", PersonalId = "so_dinh_danh", Phone = "dien_thoai";

    public static ImportColumn Code(bool required) => new(StaffCode, required,
        "Mã cán bộ, như trong tệp can-bo", "Staff code, as in the file can-bo");

    public static readonly ImportColumn Id = new(PersonalId, false,
        "Số định danh cá nhân, 12 chữ số (định dạng cột là Text để giữ số 0 ở đầu)", "Personal id, 12 digits (format the column as Text to keep leading zeros)", Personal: true);

    public static readonly ImportColumn PhoneNumber = new(Phone, false, "Số điện thoại", "Phone number", Personal: true);

    public static PersonKeys Keys(RowCells row, params string[] columns) => new(
        columns.Contains(StaffCode) ? row.Code(StaffCode) : null,
        columns.Contains(PersonalId) ? ReadPersonalId(row) : null,
        columns.Contains(Phone) ? ReadPhone(row) : null);

    public static string? ReadPersonalId(RowCells row)
    {
        if (row.Text(PersonalId) is not { } text) return null;
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        if (digits.Length == 12 && digits.All(char.IsAsciiDigit)) return digits;
        row.Refuse(PersonalId, RowRefusals.PersonalId);
        return null;
    }

    public static string? ReadPhone(RowCells row)
    {
        if (row.Text(Phone) is not { } text) return null;
        var digits = new string([.. text.Where(c => c is not (' ' or '.' or '-' or '(' or ')'))]);
        if (digits.StartsWith("+84", StringComparison.Ordinal)) digits = "0" + digits[3..];
        else if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length == 11) digits = "0" + digits[2..];
        if (digits.Length is 10 or 11 && digits.StartsWith('0') && digits.All(char.IsAsciiDigit)) return digits;
        row.Refuse(Phone, RowRefusals.Phone);
        return null;
    }
}
