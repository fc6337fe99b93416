using CamTay.Platform;

namespace CamTay.People;

/// <summary>What the module records in the audit log, in words.</summary>
internal static class PeopleActs
{
    public static readonly IReadOnlyList<Act> All =
    [
        new("account.created", "mở tài khoản", "account opened"),
        new("account.invited", "mời người dùng", "account invited"),
        new("account.second-factor-on", "bật xác nhận hai bước", "second factor on"),
        new("account.second-factor-off", "tắt xác nhận hai bước", "second factor off"),
        new("account.second-factor-reset", "đặt lại xác nhận hai bước", "second factor reset"),
        new("account.signed-out-everywhere", "đăng xuất mọi nơi", "signed out everywhere"),
        new("invitation.taken", "nhận lời mời", "invitation taken"),
        new("passkey.added", "thêm khóa đăng nhập", "passkey added"),
        new("passkey.removed", "gỡ khóa đăng nhập", "passkey removed"),
        new("role.given", "giao vai trò", "role given"),
        new("role.taken", "thu vai trò", "role taken"),
        new("account.password-changed", "đổi mật khẩu", "password changed"),
        new("account.signed-in", "đăng nhập", "signed in"),
        new("account.sign-in-failed", "đăng nhập hỏng", "sign-in failed"),
        new("token.created", "cấp mã truy cập", "token created"),
        new("token.revoked", "thu hồi mã truy cập", "token revoked"),
        new("person.erased", "xóa dữ liệu cá nhân", "person erased"),
        new("unit.merged", "sáp nhập đơn vị", "unit merged"),
        new("unit.reopened", "mở lại đơn vị", "unit reopened"),
        new("account.disabled", "khóa tài khoản", "account disabled"),
        new("account.enabled", "mở khóa tài khoản", "account enabled"),
        new("staff.added", "thêm cán bộ", "staff added"),
        new("staff.ended", "ghi ngày thôi việc", "employment ended"),
        new("staff.moved", "chuyển đơn vị", "staff moved"),
        new("unit.opened", "mở đơn vị", "unit opened"),
        new("unit.changed", "sửa đơn vị", "unit changed"),
        new("unit.closed", "đóng đơn vị", "unit closed"),
    ];
}
