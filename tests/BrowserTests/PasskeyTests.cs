using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests;

/// <summary>A passkey from its making to its use, with a virtual device.</summary>
public sealed class PasskeyTests(Demonstration demonstration)
{
    [Fact]
    public async Task A_leader_makes_a_passkey_signs_out_and_comes_back_without_a_password()
    {
        await using var visitor = await demonstration.Open();
        var page = visitor.Page;
        var at = demonstration.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal); // passkeys belong to a name
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });

        await page.GotoAsync(at + "/dang-nhap");
        await page.FillAsync("#name", "lanh-dao");
        await page.FillAsync("#password", Demonstration.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(at + "/");
        await page.GotoAsync(at + "/tai-khoan");
        await page.ClickAsync("pass-key button");
        await page.WaitForURLAsync("**xong=khoa");

        await page.ClickAsync(".account summary");
        await page.ClickAsync("form[action='/dang-xuat'] button");
        await page.WaitForURLAsync("**/dang-nhap");
        await page.ClickAsync("pass-key button");
        await page.WaitForURLAsync(at + "/");
        (await page.Locator(".account summary").TextContentAsync()).ShouldNotBeNull().ShouldContain("lanh-dao");
    }
}
