using CamTay.Platform;

namespace CamTay.Certificates;

internal static class CertificatesRefusals
{
    public static readonly Refusal NotFound = new("certificates.not-found", "Không có chứng chỉ này.", "There is no such certificate.", 404);
    public static readonly Refusal NoKey = new("certificates.no-key", "Nơi cấp này chưa có khóa.", "This issuer has no key yet.", 404);
    public static readonly Refusal NoList = new("certificates.no-list", "Nơi cấp này không có danh sách trạng thái đó.", "This issuer has no such status list.", 404);
    public static readonly Refusal NotYours = new("certificates.not-yours", "Chứng chỉ này là của người khác.", "This certificate is somebody else's.", 403);
    public static readonly Refusal ReasonNeeded = new("certificates.reason-needed", "Ghi lý do, ít nhất 5 chữ cái; không ghi tên ai.", "Give a reason of at least 5 letters, without anybody's name.");
    public static readonly Refusal Ended = new("certificates.ended", "Chứng chỉ này đã hết giá trị từ trước.", "This certificate has ended already.", 409);
    public static readonly Refusal NotShown = new("certificates.not-shown", "Các lần làm không còn cho thấy mức này, nên không cấp lại được.", "The tries no longer show this level, so it cannot be issued again.", 409);
    public static readonly Refusal TooOld = new("certificates.too-old", "Lần tự làm gần nhất đã quá một năm. Làm lại một lần rồi xin cấp lại.", "The latest try is more than a year old. Do it once more, then ask again.", 409);
    public static readonly Refusal BadName = new("certificates.bad-name", "Tên trên chứng chỉ dài tối đa {0} chữ, không có số (không ghi số định danh, mã cán bộ).", "A name has at most {0} letters and no digits (no personal id, no staff code).");
    public static readonly Refusal StrangeName = new("certificates.strange-name", "Tên trên chứng chỉ phải là họ tên trong danh sách cán bộ, một phần của họ tên theo đúng thứ tự, hoặc chữ cái đầu (ví dụ: N. T. An). Họ tên trong danh sách chưa đúng thì nhờ đơn vị sửa.", "The name on a certificate must be the name in the register, a part of it in its order, or initials (for example N. T. An). If the register is wrong, ask your unit to mend it.");
    public static readonly Refusal OftenEnough = new("certificates.often-enough", "Hôm nay chứng chỉ này đã cấp lại {0} lần. Mai cấp lại được, hoặc nhờ Sở.", "This certificate was issued again {0} times today. Try tomorrow, or ask the department.", 429);
    public static readonly Refusal NoPlace = new("certificates.no-place", "Không tìm được chỗ trống trong danh sách trạng thái. Thử lại sau.", "No free place was found in the status list. Try again later.", 503);
    public static readonly Refusal KeyUnreadable = new("certificates.key-unreadable", "Khóa ký của nơi cấp vừa tạo mà không mở được: các máy chủ phải dùng chung thư mục keys. Sau một giờ hệ thống tự tạo khóa khác.", "The issuer's key was just made and cannot be opened: the servers must share the folder keys. After an hour another key is made.", 503);
    public static readonly Refusal VoidAtDesk = new("certificates.void-at-desk", "Mục này là một chứng chỉ: thu hồi nó ở trang Chứng chỉ, có ghi lý do.", "This entry is a certificate: revoke it on the page Certificates, with a reason.", 409);
}
