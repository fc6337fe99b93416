using CamTay.Web.Host;

namespace CamTay.Web.Layout;

public sealed partial class TopBar
{
    private static readonly (string Path, string Vi, string En, string Icon)[] Own =
    [
        ("/tai-khoan", "Tài khoản của tôi", "My account", "user-round"),
        ("/doi-mat-khau", "Đổi mật khẩu", "Change password", "key-round"),
    ];

    private Standing.Answer standing = new(null, null, null, null, default, null);

    protected override async Task OnInitializedAsync() => standing = await Reader.Now();
}
