namespace CamTay.Platform;

/// <summary>A photograph that a person sent, known by its content, without anything that a camera wrote beside the picture.</summary>
/// <param name="Type"><c>image/jpeg</c> or <c>image/png</c>.</param>
public sealed record CleanPhoto(byte[] Bytes, string Type, int Width, int Height)
{
    public const int LargestMegabytes = 5;

    private const int Least = 200, Most = 12_000;

    /// <summary>
    /// Takes a JPEG or PNG apart and keeps only what draws the picture: place, time, device and anything behind the end are left out; of EXIF
    /// only the turn of the camera stays. Refuses what is no whole picture, too small to read, or too large. Nothing is decoded here.
    /// </summary>
    /// <remarks>Segments: ITU-T T.81 annex B; chunks: W3C PNG 3rd edition §11.</remarks>
    public static CleanPhoto Of(byte[] sent, int megabytes = LargestMegabytes)
    {
        if (sent.Length > megabytes << 20) throw new RefusedException(PlatformRefusals.PhotoTooLarge.With(megabytes));
        var photo = sent.AsSpan() switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegParts.Clean(sent),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngParts.Clean(sent),
            _ => null,
        } ?? throw new RefusedException(PlatformRefusals.NotAPhoto);
        if (photo.Width < Least || photo.Height < Least || photo.Width > Most || photo.Height > Most)
            throw new RefusedException(PlatformRefusals.PhotoSize.With(photo.Width, photo.Height, Least, Most));
        return photo;
    }
}
