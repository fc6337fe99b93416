using CamTay.Benchmarks;
using CamTay.Database;
using CamTay.Demo;
using CamTay.Evidence;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

var quick = args.Contains("--quick");
var only = Option("--only")?.Split(',');
var keep = Option("--keep");
var work = keep is null ? Directory.CreateTempSubdirectory("camtay-bench-").FullName : Directory.CreateDirectory(keep).FullName;
var server = Environment.GetEnvironmentVariable("TEST_PG");
var results = new List<Result>();

try
{
    var largest = quick ? 0.1 : 1.0;
    if (Wanted("append"))
    {
        results.AddRange(await Append("SQLite", null));
        if (server is not null) results.AddRange(await Append("PostgreSQL", await NewDatabase(server)));
    }
    if (Wanted("fresh"))
    {
        var province = await Province.Make(work, quick ? 0.1 : 0.3);
        await using var app = province.Open();
        await Add(new FreshBenchmark(app.Services, Arriving.Entries(quick ? 4_000 : 14_000, "fresh"), quick ? 15 : 60).Run());
    }
    if (Wanted("pages")) await Add(new PagesBenchmark(await Province.Make(work, largest), quick ? 28 : 105, 5251).Run());
    if (Wanted("export")) await Add(new ExportBenchmark(await Province.Make(work, largest), 5252).Run());
    if (Wanted("rebuild"))
        await Add(new RebuildBenchmark([await Province.Make(work, largest * 0.1), await Province.Make(work, largest * 0.3), await Province.Make(work, largest)]).Run());
    if (Wanted("import")) await Add(new ImportBenchmark(await Province.Make(work, quick ? 0.1 : 0.3), quick ? 10_000 : 100_000).Run());

    if (Wanted("lesson")) await Add(new LessonBenchmark(await Province.Make(work, 0.1), 5254, quick ? 1 : 5).Run());

    if (Wanted("unitplans")) await Add(new UnitPlansBenchmark(await Province.Make(work, quick ? 0.1 : 0.3)).Run());

    if (Wanted("deadline") && server is not null)
    {
        var postgres = await NewDatabase(server);
        var (reports, time) = quick ? (30, TimeSpan.FromMinutes(1)) : (300, TimeSpan.FromMinutes(10));
        await Add(new DeadlineBenchmark(await Province.Make(work, 0.3, postgres, DemoSize.BenchmarkOfReporters(0.3)), postgres, 5253, reports, time).Run());
    }

    Console.WriteLine(Report.Table(results));
    if (!quick && only is null) Write();
    return results.All(r => r.Holds) ? 0 : 1;
}
finally
{
    if (keep is null) Directory.Delete(work, recursive: true);
}

bool Wanted(string name) => only is null || only.Contains(name);

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;

async Task Add(Task<IReadOnlyList<Result>> measuring)
{
    var measured = await measuring;
    Console.WriteLine(Report.Table(measured));
    results.AddRange(measured);
}

async Task<IReadOnlyList<Result>> Append(string name, string? postgres)
{
    var folder = Directory.CreateDirectory(Path.Combine(work, "append-" + name)).FullName;
    await using var app = Province.Program(folder, postgres);
    await DatabaseSetup.Migrate(app.Services);
    var rounds = quick ? 7 : 21;
    var measured = await new AppendBenchmark(name, app.Services, Arriving.Entries((rounds + 1) * 1000, "append"), rounds).Run();
    Console.WriteLine(Report.Table(measured));
    if (postgres is null) Directory.Delete(folder, recursive: true);
    return measured;
}

static async Task<string> NewDatabase(string server)
{
    await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres" }.ToString());
    await connection.OpenAsync();
    await using var command = new NpgsqlCommand("DROP DATABASE IF EXISTS bench WITH (FORCE)", connection);
    await command.ExecuteNonQueryAsync();
    command.CommandText = "CREATE DATABASE bench";
    await command.ExecuteNonQueryAsync();
    return new NpgsqlConnectionStringBuilder(server) { Database = "bench" }.ToString();
}

void Write()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CamTay.slnx"))) folder = folder.Parent;
    var date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    File.WriteAllText(Path.Combine(folder!.FullName, "docs", "benchmarks.md"), Report.Page(results, Machine.Describe(work, PostgresVersion()), date, "./dev bench"));
}

string? PostgresVersion()
{
    if (server is null) return null;
    using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres" }.ToString());
    connection.Open();
    return connection.PostgreSqlVersion + ", fsync and synchronous_commit on, shared_buffers 512 MB";
}
