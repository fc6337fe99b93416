using CamTay.Platform;

namespace CamTay.Certificates;

internal static class CertificatesRefusals
{
    public static readonly Refusal NotFound = new("certificates.not-found", "Không có chứng chỉ này.", "There is no such certificate.", 404);
    public static readonly Refusal NoKey = new("certificates.no-key", "Nơi cấp này chưa có khóa.", "This issuer has no key yet.", 404);
    public static readonly Refusal NotYours = new("certificates.not-yours", "Chứng chỉ này là của người khác.", "This certificate is somebody else's.", 403);
    public static readonly Refusal ReasonNeeded = new("certificates.reason-needed", "Ghi lý do, ít nhất 5 chữ cái; không ghi tên ai.", "Give a reason of at least 5 letters, without anybody's name.");
    public static readonly Refusal Ended = new("certificates.ended", "Chứng chỉ này đã hết giá trị từ trước.", "This certificate has ended already.", 409);
    public static readonly Refusal NotShown = new("certificates.not-shown", "Các lần làm không còn cho thấy mức này, nên không cấp lại được.", "The tries no longer show this level, so it cannot be issued again.", 409);
    public static readonly Refusal TooOld = new("certificates.too-old", "Lần tự làm gần nhất đã quá một năm. Làm lại một lần rồi xin cấp lại.", "The latest try is more than a year old. Do it once more, then ask again.", 409);
    public static readonly Refusal BadName = new("certificates.bad-name", "Tên trên chứng chỉ dài tối đa {0} chữ, không có số (không ghi số định danh, mã cán bộ).", "A name has at most {0} letters and no digits (no personal id, no staff code).");
    public static readonly Refusal VoidAtDesk = new("certificates.void-at-desk", "Mục này là một chứng chỉ: thu hồi nó ở trang Chứng chỉ, có ghi lý do.", "This entry is a certificate: revoke it on the page Certificates, with a reason.", 409);
}
