using CamTay.Platform.Ui.Screens;

namespace CamTay.Tests.Platform.Ui;

/// <summary>Practice screens are made of what a real service uses: the same parts lead somewhere, send a form and say what is wrong.</summary>
public sealed class ScreenTests
{
    [Fact]
    public async Task A_real_form_sends_by_the_button_that_practice_only_names()
    {
        var real = (await Drawing.Of<ScreenButton>("/", ("Text", "Đặt lịch"), ("Kind", "main"), ("Submit", true), ("Name", "viec"), ("Value", "dat"))).QuerySelector("button")!;
        (real.GetAttribute("type"), real.GetAttribute("name"), real.GetAttribute("value"), real.HasAttribute("data-act")).ShouldBe(("submit", "viec", "dat", false));
        var practice = (await Drawing.Of<ScreenButton>("/", ("Text", "Đặt lịch"), ("Act", "dat"))).QuerySelector("button")!;
        (practice.GetAttribute("type"), practice.GetAttribute("data-act")).ShouldBe(("button", "dat"));
    }

    [Fact]
    public async Task A_fields_fault_is_tied_to_it_and_a_practice_field_has_no_id_to_repeat()
    {
        var real = await Drawing.Of<ScreenField>("/", ("Label", "Số điện thoại"), ("Name", "so"), ("Id", "so"), ("Required", true), ("Error", "Số này thiếu một chữ số."));
        var input = real.QuerySelector("label[for=so] input#so[required][aria-invalid=true]")!;
        real.GetElementById(input.GetAttribute("aria-describedby")!)!.TextContent.ShouldBe("Số này thiếu một chữ số.");
        var practice = (await Drawing.Of<ScreenField>("/", ("Label", "Mật khẩu"), ("Name", "mat-khau"))).QuerySelector("input")!;
        (practice.HasAttribute("id"), practice.HasAttribute("required"), practice.GetAttribute("data-field")).ShouldBe((false, false, "mat-khau"));
    }

    [Fact]
    public async Task The_chosen_tab_is_said_and_a_line_of_a_table_can_lead_somewhere()
    {
        (await Drawing.Of<ScreenTab>("/", ("Text", "Đơn thuốc"), ("On", true), ("Act", "don"))).QuerySelector("button")!.GetAttribute("aria-current").ShouldBe("true");
        (await Drawing.Of<ScreenTab>("/", ("Text", "Xét nghiệm"), ("Act", "xn"))).QuerySelector("button")!.HasAttribute("aria-current").ShouldBeFalse();
        var line = (await Drawing.Of<ScreenTableLine>("/", ("Cells", new[] { "01/10", "Sốt" }), ("Href", "/kham/1"))).QuerySelector("a.scr-tr")!;
        (line.GetAttribute("href"), line.QuerySelectorAll("span").Length).ShouldBe(("/kham/1", 2));
    }
}
