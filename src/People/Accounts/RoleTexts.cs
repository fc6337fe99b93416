using CamTay.Platform;

namespace CamTay.People.Accounts;

/// <summary>Roles, units and states of accounts as people read them.</summary>
internal static class RoleTexts
{
    public static string Role(string code, Language l) => Roles.Find(code) is { } role ? l[role.Vi, role.En] : code;

    public static string Unit(string code, IReadOnlyDictionary<string, Unit> units, Language l) =>
        code.Length == 0 ? l["mọi đơn vị", "all units"] : units.TryGetValue(code, out var unit) ? unit.Name : code;

    public static string Held(AccountLine line, IReadOnlyDictionary<string, Unit> units, Language l) =>
        string.Join("; ", line.Roles.Select(r => $"{Role(r.Role, l)} · {Unit(r.Unit, units, l)}"));

    public static string State(AccountLine line, Language l) => line.State switch
    {
        AccountState.Disabled => l["Đã khóa", "Disabled"],
        AccountState.Invited => l["Chờ nhận lời mời", "Invited"],
        AccountState.InvitationExpired => l["Chưa có cách đăng nhập", "No way to sign in yet"],
        _ when line.Locked => l["Tạm khóa do sai mật khẩu", "Locked for a while"],
        _ => l["Đang dùng", "Active"],
    };

    public static string StateKind(AccountLine line) => line.State switch
    {
        AccountState.Disabled => "danger",
        AccountState.Active when !line.Locked => "ok",
        _ => "warn",
    };
}
