using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.People.Accounts;

internal static class AccountColumns
{
    public static IReadOnlyList<Column<AccountLine>> All(IReadOnlyDictionary<string, Unit> units, Language l) =>
    [
        new("ten", "Người dùng", "Person", a => a.DisplayName) { Href = a => $"/tai-khoan/quan-ly/{a.Id}" },
        new("tai-khoan", "Tên đăng nhập", "User name", a => a.Name),
        new("vai-tro", "Vai trò và đơn vị", "Roles and units", a => RoleTexts.Held(a, units, l)),
        new("trang-thai", "Trạng thái", "State", a => RoleTexts.State(a, l)),
        new("hai-buoc", "Hai bước hoặc khóa truy cập", "Second factor or passkey", a => a.SecondFactor || a.Passkey),
        new("lan-cuoi", "Đăng nhập lần cuối", "Last sign-in", a => a.LastSignInAt),
    ];
}
