using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.People.Stated;

/// <summary>What the register holds to be true of a subject and so wants to stand in the ledger. <paramref name="Fact"/> names it among the subject's facts.</summary>
internal sealed record Claim(string Fact, Verb Verb, string Unit, DateOnly Day, Facts Facts)
{
    /// <summary>The whole content in one line: equal content, equal line.</summary>
    public string Said { get; } = string.Join('|', Verb, Unit, Text(Facts.From), Text(Facts.To), Facts.Group, Facts.Place, Facts.Code);

    /// <summary>
    /// The same content after the same predecessor always has the same id, so that a repeat appends nothing;
    /// content that comes back after something else was said follows another predecessor and so is a new statement.
    /// </summary>
    public NewEntry Entry(string subject, Guid? predecessor, Source source) => new()
    {
        Id = StatementId.Of(subject, Fact, Said, predecessor?.ToString() ?? ""),
        Subject = subject, Verb = Verb, Unit = Unit, OccurredAt = LocalDays.StartOf(Day), Facts = Facts, Source = source,
        Strength = StrengthOf(source),
    };

    public static Strength StrengthOf(Source source) => source.Import is null && source.FileSha256 is null ? Strength.Witnessed : Strength.Imported;

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A UUID of version 8 (RFC 9562) made of the content it stands for.</summary>
internal static class StatementId
{
    public static Guid Of(params string[] parts)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 16);
        var high = BinaryPrimitives.ReadUInt64BigEndian(bytes) & 0xFFFF_FFFF_FFFF_0FFFUL | 0x8000UL;
        var low = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) & 0x3FFF_FFFF_FFFF_FFFFUL | 0x8000_0000_0000_0000UL;
        BinaryPrimitives.WriteUInt64BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], low);
        return new Guid(bytes, bigEndian: true);
    }
}
