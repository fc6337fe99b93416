namespace CamTay.Platform;

public static class PlatformRefusals
{
    public static readonly Refusal SignIn = new("platform.sign-in", "Cần đăng nhập để xem phần này.", "Sign in to see this.", 401);
    public static readonly Refusal NotAllowed = new("platform.not-allowed", "Tài khoản này không có quyền với phần này.", "This account may not do this here.", 403);
    public static readonly Refusal NotFound = new("platform.not-found", "Không tìm thấy {0}.", "{0} was not found.", 404);
    public static readonly Refusal BadDate = new("platform.bad-date", "Ngày “{0}” không đọc được. Viết dạng 2026-06-30.", "The date “{0}” cannot be read. Write it as 2026-06-30.", 400);
    public static readonly Refusal DiskFull = new("platform.disk-full", "Ổ đĩa của máy chủ đã đầy. Chưa có gì được ghi; dữ liệu đã gửi trước đó vẫn còn nguyên. Báo quản trị hệ thống giải phóng chỗ rồi làm lại.",
        "The server's disk is full. Nothing was written and earlier data is intact. Ask the administrator to free space, then repeat.", 507);
    public static readonly Refusal TooMany = new("platform.too-many", "Quá nhiều yêu cầu trong thời gian ngắn. Chờ một phút rồi thử lại.", "Too many requests. Wait a minute and try again.", 429);
}
