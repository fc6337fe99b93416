using CamTay.Platform;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CamTay.Tests.Platform.Refusals;

public sealed class FaultsTests
{
    public static readonly TheoryData<Exception> FullDisks =
    [
        new SqliteException("SQLite Error 13: 'database or disk is full'.", 13),
        new PostgresException("could not extend file", "ERROR", "ERROR", "53100"),
        new IOException("No space left on device", 28),
        new InvalidOperationException("saving", new IOException("No space left on device", 28)),
    ];

    [Theory]
    [MemberData(nameof(FullDisks))]
    public void A_full_disk_is_said_as_such_wherever_it_shows(Exception exception) => Faults.RefusalOf(exception).ShouldBe(PlatformRefusals.DiskFull);

    [Fact]
    public void Our_own_mistakes_are_not_excused() => Faults.RefusalOf(new InvalidOperationException("a bug")).ShouldBeNull();

    [Fact]
    public void A_refusal_is_found_inside_what_wraps_it() =>
        Faults.RefusalOf(new InvalidOperationException("x", new RefusedException(PlatformRefusals.NotAllowed))).ShouldBe(PlatformRefusals.NotAllowed);
}
