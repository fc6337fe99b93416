using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using CamTay.Classes.Holding;

namespace CamTay.Classes.Codes;

/// <summary>
/// The code on the screen: 128 bits of HMAC-SHA-256 over the number of the 30-second window, keyed with the session's secret. So it is bound to the
/// session, cannot be known ahead, and needs no table. Pure.
/// </summary>
internal static class SessionCode
{
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    /// <summary>How long the code before is still taken: between the camera and our answer lie some seconds. More would serve only those to whom a code is sent.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private const int Bytes = 16;

    public static string At(Session session, DateTimeOffset at) => Of(session, Number(at));

    /// <summary>The present window's, or within <see cref="Grace"/> the one before: who scans in the last second still gets through.</summary>
    public static bool Holds(Session session, string code, DateTimeOffset now) =>
        Same(At(session, now), code) | Same(At(session, now - Grace), code);

    /// <summary>Was it this session's code not long ago? Only to say why it is refused.</summary>
    public static bool WasRecent(Session session, string code, DateTimeOffset now) =>
        Enumerable.Range(1, 120).Any(back => Same(Of(session, Number(now) - back), code));

    public static TimeSpan Left(DateTimeOffset at) => TimeSpan.FromTicks(Window.Ticks - at.UtcTicks % Window.Ticks);

    private static long Number(DateTimeOffset at) => at.UtcTicks / Window.Ticks;

    private static string Of(Session session, long number)
    {
        Span<byte> text = stackalloc byte[24];
        session.Id.TryWriteBytes(text);
        BinaryPrimitives.WriteInt64BigEndian(text[16..], number);
        return Base64Url.EncodeToString(HMACSHA256.HashData(Convert.FromBase64String(session.Secret), text).AsSpan(0, Bytes));
    }

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(one), System.Text.Encoding.UTF8.GetBytes(other));
}
