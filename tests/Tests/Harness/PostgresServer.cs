using Npgsql;

namespace CamTay.Tests.Harness;

/// <summary>The server named by <c>TEST_PG</c>; <c>./dev test --postgres</c> starts one.</summary>
internal static class PostgresServer
{
    private static string Address => Environment.GetEnvironmentVariable("TEST_PG")
        ?? throw new InvalidOperationException("TEST_DB=postgres needs TEST_PG, a connection string of a PostgreSQL server; ./dev test --postgres starts one.");

    /// <summary>Without asking the server for its types, which the program needs none of: that would take a tenth of a second for each test's database.</summary>
    public static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Address) { Database = database, MaxPoolSize = 20 } + ";Server Compatibility Mode=NoTypeLoading";

    /// <summary>Kept open: learning the server's types anew would take longer than making a database.</summary>
    private static readonly Lazy<NpgsqlDataSource> Server = new(() => NpgsqlDataSource.Create(ConnectionTo("postgres")));

    /// <summary>Makes and drops databases.</summary>
    public static async Task Run(string sql)
    {
        await using var connection = Server.Value.CreateConnection();
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
