using CamTay.Platform;

namespace CamTay.Evidence.Journal;

/// <summary>Acts of the system log in words. An act that is not here is shown by its code.</summary>
internal static class AuditWords
{
    public static string Of(string action, Language l) => action switch
    {
        "account.created" => l["mở tài khoản", "account opened"],
        "account.disabled" => l["khóa tài khoản", "account disabled"],
        "account.password-changed" => l["đổi mật khẩu", "password changed"],
        "account.signed-in" => l["đăng nhập", "signed in"],
        "account.sign-in-failed" => l["đăng nhập hỏng", "sign-in failed"],
        "token.created" => l["cấp mã truy cập", "token created"],
        "entry.voided" => l["hủy một mục", "entry voided"],
        "import.received" => l["nhận tệp", "file received"],
        "import.finished" => l["nhập xong tệp", "import finished"],
        "person.erased" => l["xóa dữ liệu cá nhân", "person erased"],
        "plan.revised" => l["bản kế hoạch mới", "plan revised"],
        "unit.merged" => l["sáp nhập đơn vị", "unit merged"],
        "ledger.signed" => l["ký gốc của sổ", "ledger signed"],
        "ledger.exported" => l["tải cả sổ", "ledger exported"],
        _ => action,
    };
}
