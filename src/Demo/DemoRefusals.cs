using CamTay.Platform;

namespace CamTay.Demo;

internal static class DemoRefusals
{
    public static readonly Refusal NotEmpty = new("demo.not-empty",
        "Sổ đã có {0} mục thật. Tỉnh trình diễn chỉ nạp vào cơ sở dữ liệu trống: chọn thư mục CAMTAY_DATA hay cơ sở dữ liệu CAMTAY_DB khác.",
        "The ledger holds {0} real entries. The demonstration is loaded into an empty database only: choose another CAMTAY_DATA or CAMTAY_DB.", 409);
    public static readonly Refusal Interrupted = new("demo.interrupted",
        "Lần nạp tỉnh trình diễn trước bị dừng giữa chừng. Xóa thư mục dữ liệu {0} (hoặc cơ sở dữ liệu CAMTAY_DB) rồi chạy lại.",
        "The demonstration was interrupted while loading. Delete the data folder {0} (or the CAMTAY_DB database) and run again.", 409);
    public static readonly Refusal OtherSeed = new("demo.other-seed",
        "Ở đây đã có tỉnh trình diễn khác (hạt giống {0}). Xóa thư mục dữ liệu trước nếu muốn nạp lại.",
        "Another demonstration (seed {0}) is here already. Delete the data folder first to load anew.", 409);
    public static readonly Refusal NoPlans = new("demo.no-plans",
        "Chưa có kế hoạch nào có hiệu lực: kiểm tra thư mục plans bằng camtay plan check.", "No plan is in force: check the plans folder with camtay plan check.", 409);
    public static readonly Refusal RowRefused = new("demo.row-refused", "Sổ đăng ký không nhận {0}: {1}", "The register does not take {0}: {1}", 500);
}
