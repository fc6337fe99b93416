using CamTay.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CamTay.Platform;

/// <summary>The one database context. Its tables come from the modules; entity types stay internal to their module.</summary>
public sealed class AppDb(DbContextOptions<AppDb> options, IEnumerable<AppModule> modules) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        PlatformTables.Add(modelBuilder);
        foreach (var module in modules)
            module.Tables(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order DateTimeOffset: instants are kept as Unix milliseconds (UTC) on both databases.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    private sealed class UnixMilliseconds()
        : ValueConverter<DateTimeOffset, long>(v => v.ToUnixTimeMilliseconds(), v => DateTimeOffset.FromUnixTimeMilliseconds(v));
}
