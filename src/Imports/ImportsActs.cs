using CamTay.Platform;

namespace CamTay.Imports;

/// <summary>What the module records in the audit log, in words.</summary>
internal static class ImportsActs
{
    public static readonly IReadOnlyList<Act> All =
    [
        new("import.received", "nhận tệp", "file received"),
        new("import.finished", "nhập xong tệp", "import finished"),
        new("profile.saved", "lưu cách ghép cột", "column mapping saved"),
        new("profile.retired", "thôi dùng cách ghép cột", "column mapping retired"),
        new("queue.matched", "ghép người ở hàng chờ", "queue item matched"),
        new("queue.dismissed", "bỏ khỏi hàng chờ", "queue item dismissed"),
        new("queue.reopened", "mở lại ở hàng chờ", "queue item reopened"),
    ];
}
