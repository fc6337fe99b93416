namespace CamTay.Platform;

public static class PlatformRefusals
{
    public static readonly Refusal SignIn = new("platform.sign-in", "Cần đăng nhập để xem phần này.", "Sign in to see this.", 401);
    public static readonly Refusal NotAllowed = new("platform.not-allowed", "Tài khoản này không có quyền với phần này.", "This account may not do this here.", 403);
    public static readonly Refusal NotFound = new("platform.not-found", "Không tìm thấy {0}.", "{0} was not found.", 404);
    public static readonly Refusal BadDate = new("platform.bad-date", "Ngày “{0}” không đọc được. Viết dạng 2026-06-30.", "The date “{0}” cannot be read. Write it as 2026-06-30.", 400);
    public static readonly Refusal NotAPhoto = new("platform.not-a-photo",
        "Tệp không phải ảnh .jpg hay .png đọc được đến hết. Chụp lại rồi gửi.", "The file is no whole .jpg or .png picture. Take it again and send it.");
    public static readonly Refusal PhotoTooLarge = new("platform.photo-too-large", "Ảnh lớn hơn {0} MB. Chụp lại ở cỡ nhỏ hơn.", "The photo is larger than {0} MB. Take a smaller one.", 413);
    public static readonly Refusal PhotoSize = new("platform.photo-size",
        "Ảnh {0} × {1} điểm; mỗi cạnh phải từ {2} đến {3} để đọc được.", "The photo has {0} × {1} points; each side must have {2} to {3} to be read.");
    public static readonly Refusal DiskFull = new("platform.disk-full", "Ổ đĩa của máy chủ đã đầy. Chưa có gì được ghi; dữ liệu đã gửi trước đó vẫn còn nguyên. Báo quản trị hệ thống giải phóng chỗ rồi làm lại.",
        "The server's disk is full. Nothing was written and earlier data is intact. Ask the administrator to free space, then repeat.", 507);
    public static readonly Refusal TooMany = new("platform.too-many", "Quá nhiều yêu cầu trong thời gian ngắn. Chờ một phút rồi thử lại.", "Too many requests. Wait a minute and try again.", 429);
    public static readonly Refusal PageNotFound = new("platform.page-not-found", "Không có trang này. Có thể địa chỉ gõ nhầm, hoặc trang đã chuyển đi.", "There is no such page. The address may be mistyped, or the page has moved.", 404);
    public static readonly Refusal BadRequest = new("platform.bad-request", "Yêu cầu gửi lên không đọc được. Tải lại trang rồi làm lại.", "The request could not be read. Reload the page and repeat.", 400);
    public static readonly Refusal OutdatedPage = new("platform.outdated-page",
        "Trang đang mở đã cũ: phần vừa gửi không còn trên trang này, có thể người khác vừa xử lý. Lần gửi này chưa được ghi. Bấm Quay lại của trình duyệt để chép phần đã gõ, rồi mở lại trang.",
        "The page was out of date: it no longer has what you sent, perhaps because somebody else was quicker. Nothing of it was kept. Go back in the browser to copy what you typed, then open the page anew.", 400);
    public static readonly Refusal BadMethod = new("platform.bad-method", "Địa chỉ này không nhận cách gọi đó.", "This address does not take that method.", 405);
    public static readonly Refusal TooLarge = new("platform.too-large", "Tệp hoặc biểu mẫu gửi lên quá lớn. Tệp nhập dữ liệu nhiều nhất 250 MB, tệp của lớp học 12 MB, phần khác 2 MB.", "What was sent is too large: at most 250 MB for an import file, 12 MB for a file of a class, 2 MB elsewhere.", 413);
    public static readonly Refusal BadMedia = new("platform.bad-media", "Kiểu dữ liệu gửi lên không đúng với địa chỉ này.", "This address does not take that kind of content.", 415);
    public static readonly Refusal Broken = new("platform.broken", "Máy chủ gặp lỗi. Việc vừa làm chưa được ghi, dữ liệu trước đó vẫn còn nguyên. Thử lại; nếu vẫn lỗi, báo quản trị hệ thống mã {0}.", "The server met a fault. What you just did was not kept and earlier data is intact. Try again; if it stays, tell the administrator the code {0}.", 500);
    public static readonly Refusal Unusable = new("platform.not-ready", "Hệ thống đang khởi động hoặc bảo trì. Chờ một phút rồi thử lại.", "The system is starting or under maintenance. Wait a minute and try again.", 503);

    /// <summary>The refusal that stands for a bare HTTP status.</summary>
    public static Refusal Of(int status) => status switch
    {
        400 => BadRequest,
        401 => SignIn,
        403 => NotAllowed,
        404 => PageNotFound,
        405 => BadMethod,
        413 => TooLarge,
        415 => BadMedia,
        429 => TooMany,
        503 => Unusable,
        507 => DiskFull,
        >= 500 => Broken,
        _ => BadRequest with { Status = status },
    };
}
