using CamTay.Certificates.Issuing;
using CamTay.Learning;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Mine;

/// <summary>The holder chooses the name that her certificates show. Those that stand are issued again with it; the former ones say that they were replaced.</summary>
internal sealed class ChooseName(AppDb db, SignCertificate sign, ReissueCertificate again, ILearners learners, IStaff staff, IAccess access, AuditLog audit, TimeProvider clock)
{
    private const int Longest = 80;

    /// <param name="how"><c>so</c> as in the register, <c>khac</c> a part of it, <c>khong</c> none.</param>
    public Task Choose(string? how, string? name, CancellationToken ct) => db.InTransaction(async () =>
    {
        if (await learners.SubjectOf(access.Account, ct) is not { } subject) throw new RefusedException(CertificatesRefusals.NotYours);
        var chosen = how switch { "so" => null, "khong" => "", _ => await Own(subject, Clean(name), ct) };
        var holder = await sign.HolderOf(subject, ct);
        if (holder.ShownName == chosen) return;
        holder.ShownName = chosen;
        audit.Record("certificate.name-changed", holder.Pseudonym.ToString()); // never the name itself
        await db.SaveChangesAsync(ct);
        var now = clock.GetUtcNow();
        foreach (var id in await db.Set<Certificate>().Where(c => c.Subject == subject && c.State == CertificateState.Live && c.ValidUntil > now).Select(c => c.Id).ToListAsync(ct))
            await again.ForHolder(id, ct);
    }, ct);

    private async Task<string> Own(string subject, string name, CancellationToken ct) =>
        (await staff.BySubjects([subject], ct)).GetValueOrDefault(subject) is { } member && ShownName.Of(member.FullName, name) is { } own ? own : throw new RefusedException(CertificatesRefusals.StrangeName);

    private static string Clean(string? name)
    {
        var text = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
        return text.Length is > 0 and <= Longest && !text.Any(c => char.IsDigit(c) || char.IsControl(c)) ? text : throw new RefusedException(CertificatesRefusals.BadName.With(Longest));
    }
}
