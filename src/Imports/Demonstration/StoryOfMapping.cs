using CamTay.Imports.Mapping;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Imports.Demonstration;

/// <summary>Planning has once explained the columns of the MOOC platform's own report, so that the next one is read by itself.</summary>
internal sealed class StoryOfMapping(IAccounts accounts, IActing acting, SaveProfile save) : IStoryPart
{
    private const string Planning = "khth";
    private static readonly DateOnly Explained = new(2026, 9, 11);

    private static readonly FilePreview Report = new(new UnmappedFile { Kind = "mooc", FileName = "bao-cao-hoc-vien.csv", Account = Planning }, 1, [1, 2],
        ["STT", "Mã học viên", "Tên khóa học", "Mã khóa", "Thời gian hoàn thành"], [["1", "MP-00001", "Kỹ năng số cơ bản", "BDHVS-01", "08/09/2026 10:15"]]);

    private static readonly ColumnMap Map = new(
        new Dictionary<string, string> { ["ma_can_bo"] = "Mã học viên", ["ten_khoa_hoc"] = "Tên khóa học", ["ma_khoa_hoc"] = "Mã khóa", ["ngay_hoan_thanh"] = "Thời gian hoàn thành" },
        new Dictionary<string, string>(), "ngày/tháng/năm giờ:phút");

    public async Task Tell(DateTimeOffset from, DateTimeOffset until, Action<DateTimeOffset> clock, CancellationToken ct = default)
    {
        if (LocalDays.DayOf(from) != Explained || !await accounts.Exists(Planning, ct)) return;
        try
        {
            await acting.As(Planning, ct);
            await save.Save(Report, "Báo cáo của nền tảng MOOC (mô phỏng)", Map, ct);
        }
        finally { acting.AsSystem(); }
    }
}
