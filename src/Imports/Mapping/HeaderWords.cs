using System.Security.Cryptography;
using System.Text;
using CamTay.Imports.Files;
using CamTay.Imports.Kinds;
using CamTay.Platform;

namespace CamTay.Imports.Mapping;

/// <summary>Headers compared as people read them: without case, diacritics, marks and superfluous spaces.</summary>
internal static class HeaderWords
{
    /// <summary>Words by which sheets of other systems call a column of ours, without diacritics; the first that fits is offered first.</summary>
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["so_dinh_danh"] = ["so dinh danh", "cccd", "can cuoc", "so cmnd", "dinh danh ca nhan", "identity"],
        ["ma_can_bo"] = ["ma can bo", "ma nhan vien", "ma nv", "ma hoc vien", "employee"],
        ["dien_thoai"] = ["dien thoai", "sdt", "di dong", "phone", "mobile"],
        ["ho_ten"] = ["ho va ten", "ho ten", "full name", "hoc vien"],
        ["ma_khoa_hoc"] = ["ma khoa hoc", "ma khoa", "course id", "course code"],
        ["ten_khoa_hoc"] = ["ten khoa hoc", "ten khoa", "khoa hoc", "course name", "course"],
        ["ngay_hoan_thanh"] = ["ngay hoan thanh", "thoi gian hoan thanh", "hoan thanh luc", "completed", "completion"],
        ["ma_chung_nhan"] = ["so chung nhan", "ma chung nhan", "chung chi", "certificate"],
        ["ngay_xac_nhan"] = ["ngay xac nhan", "ngay kich hoat", "thoi gian kich hoat", "confirmed", "activated"],
        ["muc"] = ["muc dinh danh", "muc do", "cap do", "level"],
        ["ma_don_vi"] = ["ma don vi", "ma co so", "unit"],
        ["ngay_sinh"] = ["ngay sinh", "sinh ngay", "birth"],
        ["so_nguoi"] = ["so nguoi", "so luot", "tong so"],
    };

    public static string Plain(string header)
    {
        var letters = PlainText.Fold(header).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ').ToArray();
        return string.Join(' ', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The same for every file with these headers, in whatever order.</summary>
    public static string Key(IEnumerable<string> headers)
    {
        var all = headers.Select(Plain).Where(h => h.Length > 0).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all))));
    }

    /// <summary>For each column of the kind the header that seems to be meant; none is offered twice. Only an offer: a person states what holds.</summary>
    public static IReadOnlyDictionary<string, string> Guess(ImportKind kind, IReadOnlyList<string> headers)
    {
        var offers = new Dictionary<string, string>();
        var free = headers.Where(h => h.Length > 0).Distinct().ToList();
        foreach (var near in new Func<ImportColumn, string, bool>[] { Same, Called, Spelled })
            foreach (var column in kind.Columns.Where(c => !offers.ContainsKey(c.Name)))
                if (free.FirstOrDefault(h => near(column, h)) is { } header)
                {
                    offers[column.Name] = header;
                    free.Remove(header);
                }
        return offers;
    }

    private static bool Same(ImportColumn column, string header) => Plain(header) == Plain(column.Name) || Plain(header) == Plain(column.Vi) || Plain(header) == Plain(column.En);

    private static bool Called(ImportColumn column, string header) =>
        Known.TryGetValue(column.Name, out var words) && words.Any(w => $" {Plain(header)} ".Contains($" {w} ", StringComparison.Ordinal));

    private static bool Spelled(ImportColumn column, string header) => Header.Alike(PlainText.Fold(header), column.Name);
}
