using CamTay.People.Accounts;
using CamTay.People.Tokens;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CamTay.People.OwnAccount;

public sealed partial class OwnAccountPage
{
    private Account account = new();
    private IReadOnlyList<(string Role, string Unit)> roles = [];
    private IList<UserPasskeyInfo> passkeys = [];
    private List<ApiToken> tokens = [];
    private string? freshToken;

    [SupplyParameterFromForm(Name = "label")] public string? Label { get; set; }
    [SupplyParameterFromForm(Name = "token")] public Guid? Token { get; set; }
    [SupplyParameterFromForm(Name = "passkey")] public string? Passkey { get; set; }
    [SupplyParameterFromForm(Name = "credential")] public string? Credential { get; set; }
    [SupplyParameterFromQuery(Name = "xong")] public string? Done { get; set; }

    private string? DoneText => Done switch
    {
        "mat-khau" => L["Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.", "The password is changed. All other sessions have ended."],
        "khoa" => L["Đã thêm khóa truy cập.", "The passkey is added."],
        "bo-khoa" => L["Đã bỏ khóa truy cập.", "The passkey is removed."],
        "thu-hoi" => L["Đã thu hồi mã. Chương trình dùng nó không còn vào được.", "The token is revoked. Programs that use it are shut out."],
        _ => null,
    };

    protected override Task OnInitializedAsync() => Load();

    private async Task Load()
    {
        account = await Mine.Account();
        passkeys = await Users.GetPasskeysAsync(account);
        tokens = await Mine.Tokens(Aborted);
        var units = await Units.All(Aborted);
        roles = [.. (await List.RolesOf(account.Id, Aborted)).Select(r => (RoleTexts.Role(r.Role, L), RoleTexts.Unit(r.Unit, units, L)))];
    }

    private async Task AddToken()
    {
        if (await Try(async () => freshToken = await Mine.CreateToken(Label ?? "", Aborted))) await Load();
    }

    private async Task RevokeToken()
    {
        if (await Try(() => Mine.RevokeToken(Token ?? default, Aborted))) Go("/tai-khoan?xong=thu-hoi");
    }

    private async Task AddPasskey()
    {
        if (await Try(() => Mine.AddPasskey(Credential ?? "", Aborted))) Go("/tai-khoan?xong=khoa");
    }

    private async Task RemovePasskey()
    {
        if (await Try(() => Mine.RemovePasskey(Passkey ?? "", Aborted))) Go("/tai-khoan?xong=bo-khoa");
    }
}
