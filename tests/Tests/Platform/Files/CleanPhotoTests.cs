using System.Text;
using CamTay.Platform;

namespace CamTay.Tests.Platform.Files;

public sealed class CleanPhotoTests
{
    [Fact]
    public void A_jpeg_keeps_its_picture_and_its_turn_and_nothing_else()
    {
        var clean = CleanPhoto.Of(Photos.Jpeg(800, 600, exif: "Hanoi GPS 21.03N", turn: 6, behind: "Hanoi video"));
        (clean.Type, clean.Width, clean.Height).ShouldBe(("image/jpeg", 800, 600));
        var text = Encoding.Latin1.GetString(clean.Bytes);
        text.ShouldNotContain("Hanoi");
        text.ShouldContain("Exif");
        clean.Bytes[^2..].ShouldBe([0xFF, 0xD9]);
        // Cleaned again it stays as it is.
        CleanPhoto.Of(clean.Bytes).Bytes.ShouldBe(clean.Bytes);
        Encoding.Latin1.GetString(CleanPhoto.Of(Photos.Jpeg(800, 600, exif: "x", turn: 1)).Bytes).ShouldNotContain("Exif");
    }

    [Fact]
    public void A_png_keeps_its_picture_and_nothing_else()
    {
        var clean = CleanPhoto.Of(Photos.Png(640, 480, "Hanoi"));
        (clean.Type, clean.Width, clean.Height).ShouldBe(("image/png", 640, 480));
        Encoding.Latin1.GetString(clean.Bytes).ShouldNotContain("Hanoi");
    }

    [Fact]
    public void A_cut_a_renamed_or_an_empty_file_is_no_photo()
    {
        var whole = Photos.Jpeg(800, 600, exif: "x");
        foreach (var file in new[] { [], "MZ"u8.ToArray(), "<svg/>"u8.ToArray(), [0xFF, 0xD8, 0xFF], Photos.Png(640, 480, "x")[..60] })
            Refused(file);
        for (var length = 2; length < whole.Length; length++) Refused(whole[..length]);
        Refused(new byte[(CleanPhoto.LargestMegabytes << 20) + 1]);
    }

    private static void Refused(byte[] file) => Should.Throw<RefusedException>(() => CleanPhoto.Of(file)).Refusal.Code.ShouldStartWith("platform.");
}
