using System.Globalization;
using CamTay.Platform;

namespace CamTay.Evidence.Journal;

/// <summary>Signs the ledger as it is now, for a hand-over or an inspection; otherwise it is signed once a day.</summary>
internal sealed class SignNow(AppDb db, ITreeHeads heads, AuditLog audit, IAccess access)
{
    public bool May => access.May(Permission.ManageAccounts, "");

    public Task<TreeHead> Sign(CancellationToken ct) => db.InTransaction(async () =>
    {
        access.Require(Permission.ManageAccounts, "");
        var head = await heads.Now(ct);
        audit.Record("ledger.signed", head.Size.ToString(CultureInfo.InvariantCulture));
        return head;
    }, ct);
}
