using System.Net;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Web.Host;

/// <summary>A hall shares one address: everybody gets in, and who tries one password on many accounts does not.</summary>
public sealed class SignInLimitTests
{
    [Fact]
    public async Task Eighty_people_of_one_hall_sign_in_within_a_minute()
    {
        await using var host = await TestHost.Start();
        string[] names = ["Hoa", "An", "Lan", "Minh", "Thu"];
        foreach (var person in Enumerable.Range(0, 80)) (await host.SignIn(names[person % names.Length])).Dispose();
    }

    [Fact]
    public async Task One_password_tried_on_many_accounts_from_one_address_is_cut_off()
    {
        await using var host = await TestHost.Start();
        using var robot = host.Nobody();
        var page = await robot.Open("/dang-nhap");
        var answers = new List<HttpStatusCode>();
        for (var n = 0; n < 300 && !answers.Contains(HttpStatusCode.TooManyRequests); n++) answers.Add((await Try($"nguoi-{n}", "mat-khau-hay-gap")).Status);
        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        (await Try(Cast.Find("Lan").Account, Cast.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests, "Not even the right one is told apart.");

        Task<WebPage> Try(string account, string password) => page.Submit(page.Form("input[type=password]"), form =>
        {
            form["input[autocomplete~=username]"] = account;
            form["input[type=password]"] = password;
        });
    }
}
