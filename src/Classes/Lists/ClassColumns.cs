using CamTay.Classes.Holding;
using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Classes.Lists;

internal static class ClassColumns
{
    public static IReadOnlyList<Column<ClassLine>> Of(Language l) =>
    [
        new("ten", "Lớp", "Class", x => x.Class.Title) { Href = x => ClassWords.Address(x.Class.Id) },
        new("loai", "Loại", "Kind", x => ClassKinds.Name(x.Class.Kind, l)),
        new("ngay", "Ngày học", "Day", x => x.First?.Day),
        new("don-vi", "Đơn vị tổ chức", "Held by", x => x.UnitName),
        new("trang-thai", "Trạng thái", "State", x => ClassWords.State(x.Class.State, l)),
        new("nhan", "Nhận lời", "Coming", x => x.Seated) { Numeric = true },
        new("cho", "Số chỗ", "Seats", x => x.Class.Capacity) { Numeric = true },
        new("moi", "Đã mời", "Invited", x => x.Asked) { Numeric = true },
        new("ma", "Mã lớp", "Code", x => x.Class.Code),
    ];
}
