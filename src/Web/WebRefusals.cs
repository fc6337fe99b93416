using CamTay.Platform;

namespace CamTay.Web;

internal static class WebRefusals
{
    public static readonly Refusal BackupExists = new("web.backup-exists", "Tệp {0} đã có. Chọn tên khác; bản sao lưu cũ không bị ghi đè.", "The file {0} exists already. Choose another name; an old backup is never overwritten.");
    public static readonly Refusal NoPgDump = new("web.no-pg-dump", "Chưa có lệnh pg_dump trên máy này. Cài gói postgresql-client cùng phiên bản với máy chủ, rồi sao lưu lại. Chưa có gì được ghi.",
        "There is no pg_dump on this machine. Install the package postgresql-client of the server's version, then repeat. Nothing was written.");
    public static readonly Refusal DumpFailed = new("web.dump-failed", "pg_dump báo lỗi: {0}", "pg_dump failed: {0}");
    public static readonly Refusal FileExists = new("web.file-exists", "Tệp {0} đã có. Chọn tên khác; tệp cũ không bị ghi đè.", "The file {0} exists already. Choose another name; it is not overwritten.");
    public static readonly Refusal NoBundle = new("web.no-bundle", "{0} không phải gói sổ chứng cứ, hoặc khóa không đọc được: {1}", "{0} is not a bundle of the ledger, or the key cannot be read: {1}");
    public static readonly Refusal BadKeys = new("web.bad-keys", "Tệp khóa {0} không đọc được: cần tệp khóa công khai tải từ trang chứng chỉ (JSON có “keys”).", "The key file {0} cannot be read: it must be the file of public keys from the certificates' page (JSON with “keys”).");
}
