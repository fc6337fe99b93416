using CamTay.Platform;

namespace CamTay.Learning.MoocPhotos;

internal static class PhotoWords
{
    public static string Of(PhotoState state, Language l) => state switch
    {
        PhotoState.Waiting => l["tự khai, chờ xem", "declared, waits"],
        PhotoState.Confirmed => l["có người chứng kiến", "witnessed"],
        _ => l["không được xác nhận", "not confirmed"],
    };

    public static string Kind(PhotoState state) => state switch { PhotoState.Waiting => "warn", PhotoState.Confirmed => "ok", _ => "plain" };
}
