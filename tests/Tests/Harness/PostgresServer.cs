using Npgsql;

namespace CamTay.Tests.Harness;

/// <summary>The server named by <c>TEST_PG</c>; <c>./dev test --postgres</c> starts one.</summary>
internal static class PostgresServer
{
    private static string Address => Environment.GetEnvironmentVariable("TEST_PG")
        ?? throw new InvalidOperationException("TEST_DB=postgres needs TEST_PG, a connection string of a PostgreSQL server; ./dev test --postgres starts one.");

    public static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Address) { Database = database, MaxPoolSize = 20 }.ToString();

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
