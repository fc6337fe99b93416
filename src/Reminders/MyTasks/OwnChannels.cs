using System.Buffers.Text;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reminders.MyTasks;

/// <summary>The account's own e-mail address and calendar.</summary>
internal sealed class OwnChannels(AppDb db, IAccess access, AuditLog audit)
{
    private const int LongestAddress = 254;

    public async Task<Channel> Read(CancellationToken ct) =>
        await db.Set<Channel>().AsNoTracking().FirstOrDefaultAsync(c => c.Account == access.Account, ct) ?? new Channel { Account = access.Account };

    /// <summary>An empty address: no e-mail any more.</summary>
    public Task SetAddress(string? address, CancellationToken ct) => Change("address-changed", channel =>
    {
        var text = address?.Trim() ?? "";
        if (text.Length > 0 && !IsAddress(text)) throw new RefusedException(RemindersRefusals.BadAddress);
        channel.Address = text.Length == 0 ? null : text;
    }, ct);

    /// <summary>A new secret, returned this once; the old address ends.</summary>
    public async Task<string> NewCalendar(CancellationToken ct)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await Change("calendar-made", channel => channel.CalendarHash = Hash(secret), ct);
        return secret;
    }

    public Task EndCalendar(CancellationToken ct) => Change("calendar-ended", channel => channel.CalendarHash = null, ct);

    public async Task<string?> AccountOf(string secret, CancellationToken ct)
    {
        var hash = Hash(secret);
        return await db.Set<Channel>().AsNoTracking().Where(c => c.CalendarHash == hash).Select(c => c.Account).FirstOrDefaultAsync(ct);
    }

    private Task Change(string act, Action<Channel> change, CancellationToken ct) => db.InTransaction(async () =>
    {
        var channel = await db.Set<Channel>().FirstOrDefaultAsync(c => c.Account == access.Account, ct);
        if (channel is null) db.Add(channel = new Channel { Account = access.Account });
        change(channel);
        audit.Record("reminders." + act, access.Account); // never the address itself
    }, ct);

    // Only a plain address: no display name, no line that a mail's head could break at.
    private static bool IsAddress(string text) =>
        text.Length <= LongestAddress && text.All(c => c is > ' ' and < '\u007F') && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text && parsed.Host.Contains('.', StringComparison.Ordinal);

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
