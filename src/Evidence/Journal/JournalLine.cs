using CamTay.Evidence.Entries;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Components;

namespace CamTay.Evidence.Journal;

/// <summary>An entry as a line of the journal, in the reader's words.</summary>
internal sealed record JournalLine(Entry Entry, string What, string Unit, string? Link);

/// <summary>Turns entries into lines: names only where this account may see them, a link only where it may open the entry.</summary>
internal sealed class JournalLines(ISubjectNames names, IAccess access, Language l)
{
    public async Task<IReadOnlyList<JournalLine>> Of(IReadOnlyList<Entry> entries, CancellationToken ct)
    {
        var sentence = new EntrySentence(l, await names.Names(EntrySentence.Subjects(entries), ct));
        var unnamed = l["mọi đơn vị", "all units"];
        return [.. entries.Select(e => new JournalLine(e, sentence.Say(e), e.Unit.Length == 0 ? unnamed : sentence.Unit(e.Unit),
            access.May(Permission.ViewEvidence, e.Unit) ? $"/chung-cu/{e.Id}" : null))];
    }

    public static IReadOnlyList<Column<JournalLine>> ForScreen(Language l, RenderFragment<JournalLine> what) =>
    [
        new("muc", "Mục", "Entry", r => r.Entry.Seq) { Numeric = true, Href = r => r.Link },
        new("nhan", "Máy chủ nhận", "Received", r => r.Entry.ReceivedAt),
        new("noi-dung", "Nội dung", "What", r => r.What) { Cell = what },
        new("don-vi", "Đơn vị", "Unit", r => r.Unit),
        new("do-manh", "Độ mạnh", "Strength", r => FactWords.Of(r.Entry.Strength, l)),
        new("tai-khoan", "Tài khoản", "Account", r => FactWords.Account(r.Entry.Source?.Account, l)),
    ];

    public static IReadOnlyList<Column<JournalLine>> ForFile(Language l) =>
    [
        new("muc", "Mục", "Entry", r => r.Entry.Seq) { Numeric = true },
        new("ma", "Mã mục", "Entry id", r => r.Entry.Id.ToString()),
        new("nhan", "Máy chủ nhận", "Received", r => r.Entry.ReceivedAt),
        new("ngay", "Ngày xảy ra", "Day", r => r.Entry.Day),
        new("viec", "Việc", "Kind", r => FactWords.Of(r.Entry.Verb, l)),
        new("noi-dung", "Nội dung", "What", r => r.What),
        new("doi-tuong", "Đối tượng", "Subject", r => r.Entry.Subject),
        new("ma-don-vi", "Mã đơn vị", "Unit code", r => r.Entry.Unit),
        new("don-vi", "Đơn vị", "Unit", r => r.Unit),
        new("do-manh", "Độ mạnh", "Strength", r => FactWords.Of(r.Entry.Strength, l)),
        new("tai-khoan", "Tài khoản", "Account", r => FactWords.Account(r.Entry.Source?.Account, l)),
        new("huy", "Bị hủy bởi mục", "Voided by entry", r => r.Entry.VoidedBy) { Numeric = true },
    ];
}
