using CamTay.Platform;

namespace CamTay.People;

internal static class PeopleRefusals
{
    // Accounts and sign-in. One text for every failed sign-in, so that nobody learns which names exist.
    public static readonly Refusal SignInFailed = new("people.sign-in-failed",
        "Tên đăng nhập hoặc mật khẩu không đúng. Sau 5 lần sai, tài khoản tạm khóa 15 phút.",
        "The user name or password is not right. After 5 failed tries an account is locked for 15 minutes.", 401);
    public static readonly Refusal CodeFailed = new("people.code-failed", "Mã không đúng hoặc đã hết hạn.", "The code is wrong or has expired.", 401);
    public static readonly Refusal PasskeyFailed = new("people.passkey-failed",
        "Không đăng nhập được bằng khóa truy cập này.", "This passkey could not be used.", 401);
    public static readonly Refusal UnknownAccount = new("people.unknown-account", "Không có tài khoản “{0}”.", "There is no account “{0}”.", 404);
    public static readonly Refusal AccountExists = new("people.account-exists", "Tên đăng nhập “{0}” đã có người dùng.", "The user name “{0}” is taken.", 409);
    public static readonly Refusal AccountName = new("people.account-name",
        "Tên đăng nhập chỉ gồm chữ cái không dấu, chữ số và các dấu - . _ @ +", "A user name has only Latin letters, digits and - . _ @ +");
    public static readonly Refusal WeakPassword = new("people.password-weak",
        "Mật khẩu cần ít nhất 10 ký tự, không trùng tên đăng nhập và không chỉ lặp một ký tự.",
        "A password needs at least 10 characters, other than the user name and not one character repeated.");
    public static readonly Refusal WrongPassword = new("people.password-wrong", "Mật khẩu hiện tại không đúng.", "The present password is not right.");
    public static readonly Refusal SamePassword = new("people.password-same", "Mật khẩu mới phải khác mật khẩu hiện tại.", "The new password must differ from the present one.");
    public static readonly Refusal UnknownRole = new("people.unknown-role", "Không có vai trò “{0}”.", "There is no role “{0}”.");
    public static readonly Refusal InvitationClosed = new("people.invitation-closed",
        "Lời mời này không còn dùng được: đã dùng, đã thu hồi hoặc quá 7 ngày. Đề nghị quản trị gửi lời mời mới.",
        "This invitation can no longer be used: it was used, withdrawn, or is older than 7 days. Ask the administrator for a new one.", 410);
    public static readonly Refusal OwnAccount = new("people.own-account",
        "Không thể tự khóa hoặc tự bớt quyền của chính mình.", "You cannot disable yourself or take away your own roles.");
    public static readonly Refusal UnitMissing = new("people.unit-missing", "Chọn đơn vị cho vai trò.", "Choose the unit for the role.");
    public static readonly Refusal LastRole = new("people.last-role",
        "Đây là vai trò duy nhất của tài khoản. Cho vai trò mới trước, hoặc khóa tài khoản.",
        "This is the account's only role. Give another one first, or disable the account.");
    public static readonly Refusal AccountDisabled = new("people.account-disabled", "Tài khoản đang bị khóa. Mở lại trước khi gửi lời mời.",
        "The account is disabled. Enable it before you send an invitation.");
    public static readonly Refusal PasskeyNotMade = new("people.passkey-not-made", "Chưa tạo được khóa truy cập. Thử lại.", "The passkey was not made. Try again.");
    public static readonly Refusal LastWayIn = new("people.last-way-in",
        "Đây là cách đăng nhập duy nhất của anh/chị. Thêm khóa khác trước khi bỏ khóa này.", "This is your only way to sign in. Add another passkey before you remove this one.");
    public static readonly Refusal LabelMissing = new("people.label-missing", "Đặt tên cho mã, ví dụ tên chương trình dùng nó.",
        "Give the token a name, for example that of the program that uses it.");
    public static readonly Refusal CodeDiffers = new("people.code-differs", "Mã gõ lại không khớp. Chưa xóa gì.", "The code that you typed differs. Nothing was erased.");
    public static readonly Refusal BeyondReach = new("people.beyond-reach",
        "Tài khoản này có vai trò ở đơn vị ngoài phạm vi anh/chị quản lý.", "This account holds roles at units beyond those you manage.", 403);
    public static readonly Refusal Forged = new("people.antiforgery",
        "Yêu cầu ghi bằng phiên đăng nhập phải kèm mã chống giả mạo RequestVerificationToken.",
        "A write by session cookie must carry the header RequestVerificationToken.", 400);
}
