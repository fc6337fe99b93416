using System.Security.Cryptography;
using System.Text;
using CamTay.Certificates.Keys;
using CamTay.Certificates.Status;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Issuing;

/// <summary>Signs one certificate, keeps it, and says so in the ledger and the system log.</summary>
internal sealed class SignCertificate(AppDb db, IssuerKeys keys, StatusPlaces places, WriteCredential credential, IUnits units, IStaff staff, ISkills skills, IPlans plans, ILedger ledger, IAccess access, AuditLog audit, TimeProvider clock)
{
    public const string System = "certificates";

    /// <param name="again">One for the same tries stands or stood: this is its next edition.</param>
    public async Task<Certificate> Sign(string subject, string unit, Earned earned, bool again, CancellationToken ct)
    {
        var all = await units.All(ct);
        var issuer = unit;
        while (all.TryGetValue(issuer, out var at) && !string.IsNullOrEmpty(at.Parent)) issuer = at.Parent;
        var level = skills.Current.Levels.FirstOrDefault(l => l.Number == earned.Level);
        var from = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var (list, index) = await places.Draw(issuer, ct);
        var row = new Certificate
        {
            Subject = subject, Code = earned.Code, Level = earned.Level, Title = $"{earned.NameVi}, mức {earned.Level}{(level is null ? "" : $" ({level.NameVi.ToLowerInvariant()})")}",
            Needs = earned.Needs, DecidedBy = earned.By, DecidedAt = earned.At, Unit = unit, Issuer = issuer,
            StatusList = list, StatusIndex = index, ValidFrom = from, ValidUntil = DateTimeOffset.FromUnixTimeSeconds(earned.Until.ToUnixTimeSeconds()),
            IssuedBy = access.Account, Entry = Guid.CreateVersion7(),
        };
        var holder = await HolderOf(subject, ct);
        var name = ShownName.On((await staff.BySubjects([subject], ct)).GetValueOrDefault(subject)?.FullName, holder.ShownName);
        var plan = earned.Code.Split('/') is [var code, _] ? await plans.Find(code, ct: ct) : null;
        using (var signer = await keys.Signer(issuer, ct))
            row.Jwt = SignJwt.Sign(credential.Write(row, earned, holder, name, all.TryGetValue(issuer, out var top) ? top.Name : issuer, plan?.TitleVi), signer.Pair, signer.Key.Kid, SignedText.Certificate);
        await ledger.Append([Entry(row, earned)], ct: ct);
        // From here on this transaction holds the ledger's lock: nobody else counts at the same time.
        row.Serial = 1 + (await db.Set<Certificate>().Where(c => c.Issuer == issuer).MaxAsync(c => (int?)c.Serial, ct) ?? 0);
        if (again) row.Edition = 1 + await db.Set<Certificate>().CountAsync(c => c.Subject == subject && c.Code == earned.Code && c.Level == earned.Level && c.DecidedBy == earned.By, ct);
        db.Add(row);
        audit.Record("certificate.issued", row.Id.ToString(), $"{row.Code} {row.Level}");
        await db.SaveChangesAsync(ct);
        return row;
    }

    public async Task<Holder> HolderOf(string subject, CancellationToken ct)
    {
        if (await db.Set<Holder>().FindAsync([subject], ct) is { } known) return known;
        var holder = new Holder { Subject = subject };
        db.Add(holder);
        return holder;
    }

    private NewEntry Entry(Certificate row, Earned earned) => new()
    {
        Id = row.Entry, Subject = row.Subject, Verb = Verb.Certified, Unit = row.Unit, OccurredAt = clock.GetUtcNow(), Source = new Source("system", System),
        Strength = earned.Tries.Any(t => t.Witnessed) ? Strength.Witnessed : Strength.Measured,
        Facts = new Facts { Code = row.Code, Value = row.Level, Group = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(row.Jwt))) },
    };
}
