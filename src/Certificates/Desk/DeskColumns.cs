using CamTay.Platform.Ui;

namespace CamTay.Certificates.Desk;

internal static class DeskColumns
{
    public static readonly IReadOnlyList<Column<DeskLine>> All =
    [
        new("ten", "Người được cấp", "Holder", x => x.Holder) { Href = x => $"/chung-chi/so/{x.Id}" }, new("chung-chi", "Chứng chỉ", "Certificate", x => x.Title),
        new("don-vi", "Đơn vị", "Unit", x => x.Unit), new("ngay", "Ngày cấp", "Issued", x => x.Issued), new("han", "Đến ngày", "Until", x => x.Until),
        new("trang-thai", "Trạng thái", "State", x => x.State),
    ];
}
