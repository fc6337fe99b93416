using CamTay.Learning;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Issuing;

/// <summary>
/// Brings a person's certificates to what she has shown: issues what is earned and missing, ends what no longer stands, renews what nears its end
/// when newer tries allow it. Nobody asks for a first certificate and nobody grants one. Repeating it changes nothing.
/// </summary>
internal sealed class FollowCompetence(AppDb db, SignCertificate sign, EndCertificate end, ISkills skills, TimeProvider clock)
{
    /// <summary>So long before its end a certificate is renewed if that wins as much again; in its last days, and after, if it wins a day.</summary>
    public static readonly TimeSpan RenewEarly = TimeSpan.FromDays(60), RenewLate = TimeSpan.FromDays(7);

    public async Task Follow(ShownCompetence now, CancellationToken ct)
    {
        var known = await db.Set<Certificate>().Where(c => c.Subject == now.Subject).ToListAsync(ct);
        foreach (var row in known.Where(c => c.State == CertificateState.Live && !Stands(c, now)).ToList()) await EndIt(row, now, ct);
        if (now.Unit is not { } unit) return; // who has left earns nothing new here
        foreach (var earned in Earned.Of(now, NameOf).OrderBy(e => e.At).ThenBy(e => e.Code, StringComparer.Ordinal))
        {
            var live = known.Find(c => c.State == CertificateState.Live && c.Code == earned.Code && c.Level == earned.Level);
            if (earned.Until <= clock.GetUtcNow()) continue;
            if (live is null)
            {
                // What ended needs new tries, not the old ones again.
                if (!known.Exists(c => c.Code == earned.Code && c.Level == earned.Level && c.EndedAt >= earned.At)) await sign.Sign(now.Subject, unit, earned, again: false, ct);
            }
            else if (Renews(live.ValidUntil - clock.GetUtcNow(), earned.Until - live.ValidUntil)) await Replace(live, earned, unit, ct);
        }
    }

    public async Task<Certificate> Replace(Certificate old, Earned earned, string unit, CancellationToken ct)
    {
        var made = await sign.Sign(old.Subject, unit, earned, again: true, ct);
        old.ReplacedBy = made.Id;
        if (old.State == CertificateState.Live) await end.End(old, CertificateState.Replaced, clock.GetUtcNow(), null, ct); // one that was revoked stays so
        return made;
    }

    public (string Vi, string En) NameOf(string skill) => skills.Current.Skills.FirstOrDefault(s => s.Code == skill) is { } known ? (known.NameVi, known.NameEn) : (skill, skill);

    private static bool Renews(TimeSpan left, TimeSpan won) => left < RenewLate ? won > TimeSpan.FromDays(1) : left < RenewEarly && won > RenewEarly;

    private static bool Stands(Certificate row, ShownCompetence now) =>
        row.Needed.All(n => now.Standing.Any(s => s.Skill == n.Skill && s.Level >= n.Level && s.At <= row.DecidedAt));

    private Task EndIt(Certificate row, ShownCompetence now, CancellationToken ct)
    {
        var fell = now.Fallen.Where(f => f.At > row.DecidedAt && row.Needed.Any(n => n.Skill == f.Skill && n.Level <= f.Level)).OrderBy(f => f.At).FirstOrDefault();
        return fell is not null
            ? end.End(row, CertificateState.Fallen, fell.At, null, ct)
            : end.End(row, CertificateState.Revoked, clock.GetUtcNow(), "Các lần làm không còn cho thấy mức này (bản chép hoặc mục bị hủy).", ct);
    }
}
