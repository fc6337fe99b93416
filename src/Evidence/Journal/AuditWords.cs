using CamTay.Platform;

namespace CamTay.Evidence.Journal;

/// <summary>Acts of the system log in words. An act that is not here is shown by its code.</summary>
internal static class AuditWords
{
    public static string Of(string action, Language l) => action switch
    {
        "account.created" => l["mở tài khoản", "account opened"],
        "account.invited" => l["mời người dùng", "account invited"],
        "account.second-factor-on" => l["bật xác nhận hai bước", "second factor on"],
        "account.second-factor-off" => l["tắt xác nhận hai bước", "second factor off"],
        "account.second-factor-reset" => l["đặt lại xác nhận hai bước", "second factor reset"],
        "account.signed-out-everywhere" => l["đăng xuất mọi nơi", "signed out everywhere"],
        "invitation.taken" => l["nhận lời mời", "invitation taken"],
        "passkey.added" => l["thêm khóa đăng nhập", "passkey added"],
        "passkey.removed" => l["gỡ khóa đăng nhập", "passkey removed"],
        "role.given" => l["giao vai trò", "role given"],
        "role.taken" => l["thu vai trò", "role taken"],
        "account.password-changed" => l["đổi mật khẩu", "password changed"],
        "account.signed-in" => l["đăng nhập", "signed in"],
        "account.sign-in-failed" => l["đăng nhập hỏng", "sign-in failed"],
        "token.created" => l["cấp mã truy cập", "token created"],
        "token.revoked" => l["thu hồi mã truy cập", "token revoked"],
        "entry.voided" => l["hủy một mục", "entry voided"],
        "import.received" => l["nhận tệp", "file received"],
        "import.finished" => l["nhập xong tệp", "import finished"],
        "queue.matched" => l["ghép người ở hàng chờ", "queue item matched"],
        "queue.dismissed" => l["bỏ khỏi hàng chờ", "queue item dismissed"],
        "queue.reopened" => l["mở lại ở hàng chờ", "queue item reopened"],
        "list.exported" => l["tải danh sách", "list exported"],
        "person.erased" => l["xóa dữ liệu cá nhân", "person erased"],
        "plan.revised" => l["bản kế hoạch mới", "plan revised"],
        "unit-plan.derived" => l["lập kế hoạch đơn vị", "unit plans derived"],
        "unit-plan.changed" => l["sửa kế hoạch đơn vị", "unit plan changed"],
        "report.begun" => l["mở báo cáo", "report begun"],
        "report.proposed" => l["trình báo cáo", "report proposed"],
        "report.taken-back" => l["rút báo cáo về", "report taken back"],
        "report.accepted" => l["nhận báo cáo", "report accepted"],
        "report.returned" => l["trả báo cáo", "report returned"],
        "report.reopened" => l["mở lại báo cáo", "report reopened"],
        "report.extended" => l["gia hạn báo cáo", "report extended"],
        "obstacle.raised" => l["nêu vướng mắc", "obstacle raised"],
        "learner.claimed" => l["nhận các lần học trên máy", "tries of a device claimed"],
        "learner.confirmed" => l["xác nhận người học", "learner confirmed"],
        "learner.refused" => l["không xác nhận người học", "learner refused"],
        "unit.merged" => l["sáp nhập đơn vị", "unit merged"],
        "unit.reopened" => l["mở lại đơn vị", "unit reopened"],
        "ledger.signed" => l["ký gốc của sổ", "ledger signed"],
        "ledger.exported" => l["tải cả sổ", "ledger exported"],
        _ => action,
    };
}
