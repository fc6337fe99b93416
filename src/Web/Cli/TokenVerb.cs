using System.CommandLine;
using CamTay.People;

namespace CamTay.Web.Cli;

/// <summary><c>camtay token create --account NAME</c>: a bearer token for <c>/api</c>, printed this once.</summary>
internal sealed class TokenVerb : Verb
{
    public override Command Command() => new("token", "Mã truy cập cho chương trình | tokens for programs") { Create() };

    private static Command Create()
    {
        var account = new Option<string>("--account") { Description = "Tên đăng nhập của tài khoản mà mã dùng thay | account that the token acts for", Required = true };
        var label = new Option<string>("--name") { Description = "Tên của mã, để sau này biết mà thu hồi | name of the token", DefaultValueFactory = _ => "camtay token create" };
        var json = JsonOption();
        var command = new Command("create", "Tạo một mã, chỉ hiện một lần | make a token, shown this once") { account, label, json };
        command.SetAction((parsed, ct) => InProgram(parsed, async services =>
        {
            var token = await services.GetRequiredService<IAccounts>().CreateToken(parsed.GetValue(account)!, parsed.GetValue(label)!, ct);
            if (parsed.GetValue(json)) WriteJson(new { account = parsed.GetValue(account), token });
            else Console.WriteLine(token);
            return CommandLine.Done;
        }));
        return command;
    }
}
