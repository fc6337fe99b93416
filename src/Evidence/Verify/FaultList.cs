namespace CamTay.Evidence.Verify;

/// <summary>Collects faults in words that an inspector understands; at most a thousand, more would say nothing new.</summary>
internal sealed class FaultList
{
    private readonly List<LedgerFault> faults = [];

    public IReadOnlyList<LedgerFault> Sorted() => [.. faults.OrderBy(f => f.From).ThenBy(f => f.To)];

    public void Missing(long from, long to) => Add(from, to, "deleted", "thiếu mục {0}: đã bị xóa", "entries {0} are missing: deleted");

    public void Beyond(long seq, long size) => Add(seq, seq, "inserted", $"mục {{0}} nằm ngoài độ dài sổ ({size}): bị chèn", $"entry {{0}} lies beyond the ledger's size ({size}): inserted");

    public void Edited(long seq) => Add(seq, seq, "edited", "nội dung mục {0} không khớp mã băm: đã bị sửa", "the content of entry {0} does not match its hash: edited");

    public void Unsealed(long seq) => Add(seq, seq, "resealed", "mục {0} không do hệ thống ghi ở vị trí này: bị sửa, chèn hoặc đổi chỗ",
        "entry {0} was not written by the system at this place: edited, inserted or moved");

    public void NotCanonical(long seq) => Add(seq, seq, "not-canonical", "mục {0} không ở dạng chuẩn RFC 8785", "entry {0} is not in the canonical form of RFC 8785");

    public void Column(long seq, string column) => Add(seq, seq, "column", $"cột {column} của mục {{0}} khác với câu gốc: đã bị sửa", $"column {column} of entry {{0}} differs from its statement: edited");

    public void Reordered(long seq) => Add(seq, seq, "reordered", "mục {0} nhận sớm hơn mục đứng trước nó: bị đổi chỗ", "entry {0} was received before the one in front of it: reordered");

    public void Tile(int level, long number)
    {
        var width = level == 1 ? 256L : 65536L;
        Add(number * width + 1, (number + 1) * width, "tile", "mã băm của đoạn {0} không khớp", "the hash of the stretch {0} does not match");
    }

    public void Head(long from, long size, string why, string whyEn) => Add(from, size, "head", $"gốc đã ký ở {size}: {why}; sai lệch nằm trong đoạn {{0}}", $"signed head at {size}: {whyEn}; the difference lies in {{0}}");

    public void NotCovered(long from, long to) => Add(from, to, "not-covered", "không gốc đã ký nào phủ đoạn {0}: có thể đã chèn thêm", "no signed head covers {0}: it may have been inserted");

    public void HeadLine(int line) => Add(0, 0, "head-line", $"dòng {line} của heads.jsonl không đọc được", $"line {line} of heads.jsonl cannot be read");

    private void Add(long from, long to, string kind, string vi, string en)
    {
        if (faults.Count >= 1000) return;
        var place = from == to ? $"{from}" : $"{from}–{to}";
        faults.Add(new(from, to, kind, string.Format(System.Globalization.CultureInfo.InvariantCulture, vi, place), string.Format(System.Globalization.CultureInfo.InvariantCulture, en, place)));
    }
}
