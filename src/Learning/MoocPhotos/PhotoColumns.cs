using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Learning.MoocPhotos;

/// <summary>A photo on the desk, with the names of its sender and unit.</summary>
internal sealed record PhotoLine(MoocPhoto Photo, string Name, string UnitName);

internal static class PhotoColumns
{
    public static IReadOnlyList<Column<PhotoLine>> Of(bool waiting, Language l)
    {
        var columns = new List<Column<PhotoLine>>
        {
            new("ten", "Cán bộ", "Person", x => x.Name) { Unsorted = true, Href = x => $"/hoc-tap/chung-nhan-mooc/{x.Photo.Id}" },
            new("khoa", "Khóa học", "Course", x => x.Photo.Course) { Unsorted = true },
            new("ngay", "Hoàn thành", "Completed", x => x.Photo.CompletedOn) { Unsorted = true },
            new("don-vi", "Đơn vị", "Unit", x => x.UnitName) { Unsorted = true },
            new("gui", "Gửi lúc", "Sent", x => x.Photo.SentAt) { Unsorted = true },
        };
        if (waiting) return columns;
        columns.Add(new("ket-qua", "Kết quả", "Result", x => PhotoWords.Of(x.Photo.State, l)) { Unsorted = true });
        columns.Add(new("ai", "Người xem", "Decided by", x => x.Photo.DecidedBy) { Unsorted = true });
        columns.Add(new("luc", "Xem lúc", "Decided", x => x.Photo.DecidedAt) { Unsorted = true });
        return columns;
    }
}
