using CamTay.Platform;

namespace CamTay.Web.Cli;

/// <summary>What the console says after the start: the address and how to sign in.</summary>
internal static class Announcement
{
    public static void Say(WebApplication app, Language l, string? firstPassword)
    {
        Console.WriteLine();
        Console.WriteLine(l["Cầm Tay đang chạy ở ", "Cầm Tay is running at "] + string.Join(", ", app.Urls));
        Console.WriteLine(l["Dữ liệu: ", "Data: "] + app.Services.GetRequiredService<DataFolder>().Root);
        if (firstPassword is not null)
        {
            Console.WriteLine(l["Tài khoản đầu tiên, mật khẩu dùng một lần:", "First account, one-time password:"]);
            Console.WriteLine($"  {FirstAccount.Name}  {firstPassword}");
        }
        Demonstration(app, l);
        Console.WriteLine(l["Dừng: Ctrl+C", "Stop: Ctrl+C"]);
    }

    private static void Demonstration(WebApplication app, Language l)
    {
        if (app.Services.CreateScope().ServiceProvider.GetService<IDemonstration>() is not { IsDemonstration: true } demonstration) return;
        Console.WriteLine(l["Tỉnh trình diễn, mọi tên người đều được đặt ra. Tài khoản:", "Demonstration province, every name is invented. Accounts:"]);
        foreach (var account in demonstration.Accounts)
            Console.WriteLine($"  {account.Name,-14} {account.Password,-20} {l[account.TextVi, account.TextEn]}");
    }
}
