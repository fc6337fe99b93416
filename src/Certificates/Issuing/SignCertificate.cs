using System.Security.Cryptography;
using System.Text;
using CamTay.Certificates.Keys;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Issuing;

/// <summary>Signs one certificate, keeps it, and says so in the ledger and the system log.</summary>
internal sealed class SignCertificate(AppDb db, IssuerKeys keys, WriteCredential credential, IUnits units, IStaff staff, ISkills skills, ILedger ledger, IAccess access, AuditLog audit, TimeProvider clock)
{
    public const string System = "certificates";
    private readonly Dictionary<string, int> serials = [];

    public async Task<Certificate> Sign(string subject, string unit, Earned earned, int edition, CancellationToken ct)
    {
        var all = await units.All(ct);
        var issuer = unit;
        while (all.TryGetValue(issuer, out var at) && !string.IsNullOrEmpty(at.Parent)) issuer = at.Parent;
        var key = await keys.Current(issuer, ct);
        var level = skills.Current.Levels.FirstOrDefault(l => l.Number == earned.Level);
        var from = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var row = new Certificate
        {
            Subject = subject, Code = earned.Code, Level = earned.Level, Title = $"{earned.NameVi}, mức {earned.Level}{(level is null ? "" : $" ({level.NameVi.ToLowerInvariant()})")}",
            Needs = earned.Needs, DecidedBy = earned.By, DecidedAt = earned.At, Edition = edition, Unit = unit, Issuer = issuer, Serial = await Serial(issuer, ct),
            StatusIndex = await Place(issuer, ct), ValidFrom = from, ValidUntil = DateTimeOffset.FromUnixTimeSeconds(earned.Until.ToUnixTimeSeconds()),
            IssuedBy = access.Account, Entry = Guid.CreateVersion7(),
        };
        var holder = await HolderOf(subject, ct);
        var name = holder.ShownName ?? (await staff.BySubjects([subject], ct)).GetValueOrDefault(subject)?.FullName;
        using (var pair = keys.Open(key))
            row.Jwt = SignJwt.Sign(credential.Write(row, earned, holder, string.IsNullOrEmpty(name) ? null : name, all.TryGetValue(issuer, out var top) ? top.Name : issuer), pair, key.Kid, "JWT");
        db.Add(row);
        audit.Record("certificate.issued", row.Id.ToString(), $"{row.Code} {row.Level}");
        await db.SaveChangesAsync(ct);
        await ledger.Append([Entry(row, earned)], ct: ct);
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

    private async Task<int> Serial(string issuer, CancellationToken ct)
    {
        var last = serials.TryGetValue(issuer, out var given) ? given : await db.Set<Certificate>().Where(c => c.Issuer == issuer).MaxAsync(c => (int?)c.Serial, ct) ?? 0;
        return serials[issuer] = last + 1;
    }

    /// <summary>By lot, so that the place in the public list says nothing about when or to whom.</summary>
    private async Task<int> Place(string issuer, CancellationToken ct)
    {
        for (; ; )
        {
            var place = RandomNumberGenerator.GetInt32(Status.StatusList.Size);
            if (!await db.Set<Certificate>().AnyAsync(c => c.Issuer == issuer && c.StatusIndex == place, ct)) return place;
        }
    }
}
