using System.Text;

namespace CamTay.Benchmarks;

/// <summary>The figures as text: for the console, and for docs/benchmarks.md.</summary>
internal static class Report
{
    public static string Table(IEnumerable<Result> results)
    {
        var text = new StringBuilder("| what | measured | budget | measured / budget | holds |\n|---|---|---|---|---|\n");
        foreach (var r in results)
            text.Append($"| {r.Group}: {r.What} | {r.Measured} | {r.Budget} | {(r.Budget.Length == 0 ? "" : Result.Text(r.Ratio))} | {(r.Budget.Length == 0 ? "" : r.Holds ? "yes" : "**no**")} |\n");
        return text.ToString();
    }

    public static string Page(IReadOnlyList<Result> results, IEnumerable<(string What, string Value)> machine, string date, string command)
    {
        var text = new StringBuilder("# Benchmarks\n\n");
        text.Append($"Measured on {date} with `{command}`. Each figure stands beside its budget (issue 2, \"Speed and size\"); all are of one run.\n\n");
        text.Append(Table(results)).Append("\n## The machine\n\n");
        foreach (var (what, value) in machine) text.Append($"- {what}: {value}\n");
        text.Append("""

            ## How each is measured

            - **Append**: 20 batches of 50 real entries, each batch its own durable transaction: once through `ILedger.Append` (hash, seal, tiles, sequence
              lock, four indexes), once as one multi-row INSERT of the very same rows into a table with nothing but its key. Rounds alternate; the ratio
              is the median of the rounds' ratios. On SQLite a statement of fifty rows is slower than fifty prepared ones (it finds each named parameter by
              walking all names), so the quickest bare way is printed beside it.
            - **Fresh**: entries arrive 200 a second for a minute in batches of ten, while the follower folds; the time from the answer of an append
              until the province's figures stand on its sequence or beyond.
            - **Pages**: the server as a process of its own on the large province; different targets, units and members' pages in turn, signed in,
              through HTTP, whole answers read. Memory is the process's greatest resident size, `VmHWM`.
            - **Rebuild**: `camtay rebuild` as a process of its own, start included, on three ledgers.
            - **Export**: the journal of the large province as one .csv file, read to its end; the server is a process of its own.
            - **Deadline day**: on PostgreSQL, 300 units: 300 reports are written and sent through the API within ten minutes, while 500 people each read
              another dashboard every 20 seconds; database, server and load generator share the machine.
            - **Lesson**: the server as a process of its own, Chromium with a line of 400 kbit/s and 400 ms and a processor six times slower, nothing
              cached; an empty H5P core (npm h5p-standalone, compressed) in turn with ours. A thousand tries of six acts wait in the phone's queue and are
              sent by the player itself.
            - **Import**: `camtay import` of a file of 100,000 rows as a process of its own, start included; resident memory is sampled five times a second.

            """);
        return text.ToString();
    }
}
