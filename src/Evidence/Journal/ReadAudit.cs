using CamTay.Evidence.Entries;
using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Evidence.Journal;

/// <summary>Lines of the system log. They name no unit, so whoever does not hold the right at the top of a province reads their own acts only.</summary>
internal sealed class ReadAudit(AuditLog log, ActBook acts, IAccess access)
{
    public bool OwnOnly => !access.May(Permission.ViewJournal, "");

    public Task<IReadOnlyList<AuditLine>> Page(AuditFilter filter, int take, CancellationToken ct) =>
        log.Before(filter.Before, take, OwnOnly ? access.Account : filter.Account, filter.Text, ct);

    public IReadOnlyList<Column<AuditLine>> Columns(Language l) =>
    [
        new("luc", "Lúc", "When", a => a.At),
        new("tai-khoan", "Tài khoản", "Account", a => FactWords.Account(a.Account, l)),
        new("viec", "Việc", "Act", a => acts.Say(a.Action, l)),
        new("ve", "Về", "About", a => a.About) { Href = Link },
        new("chi-tiet", "Chi tiết", "Detail", a => a.Detail),
    ];

    /// <summary>Leads only where the reader may go.</summary>
    private string? Link(AuditLine line) => line.Action switch
    {
        "entry.voided" when access.May(Permission.ViewEvidence) => $"/chung-cu/{line.About}",
        "import.received" or "import.finished" when access.May(Permission.Import) => $"/nhap-du-lieu/{line.About}",
        _ => null,
    };
}
