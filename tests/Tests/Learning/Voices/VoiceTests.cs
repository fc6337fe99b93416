using System.Net;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Learning.Voices;

/// <summary>A step read aloud in somebody's own language: sent once, heard when somebody has listened and approved.</summary>
public sealed class VoiceTests
{
    private const string Lesson = "vneid-thay-the-bhyt", Step = "mo-ung-dung", Desk = "/hoc-tap/tieng";

    /// <summary>The beginning of a WebM file with Opus, as far as anybody looks at it.</summary>
    private static byte[] Opus(int size = 2000)
    {
        var sound = new byte[size];
        byte[] head = [0x1A, 0x45, 0xDF, 0xA3, 0x9F, .. "\x42\x82webm"u8, .. new byte[40], .. "A_OPUS"u8];
        head.CopyTo(sound, 0);
        return sound;
    }

    private static async Task<HttpResponseMessage> Put(HttpClient client, Guid id, byte[] sound, string step = Step, string language = "tyz") =>
        await client.PutAsync($"/api/hoc/tieng/{Lesson}/{step}/{language}/{id}", new ByteArrayContent(sound));

    [Fact]
    public async Task Paos_voice_is_heard_by_everybody_once_Nga_has_listened()
    {
        await using var host = await TestHost.Start();
        using var pao = host.As("Páo");
        var id = Guid.CreateVersion7();
        for (var twice = 0; twice < 2; twice++)
            using (var sent = await Put(pao, id, Opus())) sent.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var nobody = host.Nobody();
        var address = $"/hoc/{Lesson}/loi/{id}";
        (await nobody.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nobody.GetStringAsync("/hoc/" + Lesson)).ShouldNotContain(id.ToString());

        using var nga = await host.SignIn("Nga");
        var desk = await nga.Open(Desk);
        desk.Text.ShouldContain("1 lời đọc chờ duyệt");
        desk.Text.ShouldContain("Tiếng Tày");
        (await nga.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await desk.Submit(desk.Form("form button.btn:not(.q)"), _ => { })).Location.ShouldBe(Desk);

        var page = await nobody.Open("/hoc/" + Lesson);
        page.Document.QuerySelector("#lesson")!.GetAttribute("data-voices")!.ShouldContain(address);
        page.Document.QuerySelector("#tongue option[value=tyz]")!.TextContent.ShouldBe("Tiếng Tày");
        using var heard = await nobody.GetAsync(address);
        (await heard.Content.ReadAsByteArrayAsync()).ShouldBe(Opus());
        heard.Content.Headers.ContentType!.MediaType.ShouldBe("audio/webm");
        using var paoAtHome = await host.SignIn("Páo");
        (await paoAtHome.Open($"/hoc/ghi-tieng?bai={Lesson}&tieng=tyz")).Text.ShouldContain("đang dùng");
    }

    [Fact]
    public async Task What_is_no_sound_too_long_or_of_no_step_is_refused_and_nobody_approves_the_own_voice()
    {
        await using var host = await TestHost.Start();
        using var nga = host.As("Nga");
        (await (await Put(nga, Guid.CreateVersion7(), new byte[500])).RefusalCode()).ShouldBe("voice.not-sound");
        (await (await Put(nga, Guid.CreateVersion7(), Opus(40_001))).RefusalCode()).ShouldBe("voice.too-long");
        (await (await Put(nga, Guid.CreateVersion7(), Opus(), step: "khong-co")).RefusalCode()).ShouldBe("voice.no-step");
        (await (await Put(nga, Guid.CreateVersion7(), Opus(), language: "eng")).RefusalCode()).ShouldBe("voice.no-language");
        using var nobody = host.Nobody();
        (await Put(nobody, Guid.CreateVersion7(), Opus())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using (var own = await Put(nga, Guid.CreateVersion7(), Opus())) own.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var browser = await host.SignIn("Nga");
        var desk = await browser.Open(Desk);
        (await desk.Submit(desk.Form("form button.btn:not(.q)"), _ => { })).Text.ShouldContain("Không tự duyệt lời mình thu");
        using var minh = await host.SignIn("Minh");
        (await minh.Open(Desk)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_rejected_voice_is_deleted_and_the_speaker_reads_why()
    {
        await using var host = await TestHost.Start();
        using var pao = host.As("Páo");
        var id = Guid.CreateVersion7();
        await Put(pao, id, Opus());
        using var nga = await host.SignIn("Nga");
        var desk = await nga.Open(Desk);
        (await desk.Submit(desk.Form($"[name=r{id:N}]"), f => f[$"r{id:N}"] = "Có tiếng gà gáy to quá")).Location.ShouldBe(Desk);
        using var browser = await host.SignIn("Páo");
        (await browser.Open($"/hoc/ghi-tieng?bai={Lesson}&tieng=tyz")).Text.ShouldContain("Có tiếng gà gáy to quá");
        (await browser.GetAsync($"/hoc/{Lesson}/loi/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
