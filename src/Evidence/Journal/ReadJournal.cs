using CamTay.Evidence.Json;
using CamTay.Evidence.Ledger;
using CamTay.Evidence.Statements;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence.Journal;

/// <summary>Entries of one page, newest first. <paramref name="Before"/>: where the next page begins, null at the end. <paramref name="Stopped"/>: the search paused before the page was full.</summary>
internal sealed record JournalSlice(IReadOnlyList<Entry> Entries, long? Before, bool Stopped);

/// <summary>
/// Pages backwards by sequence and never counts. What an index leads to (an entry, a subject, the voided, a few units) is found by it;
/// everything else walks back from the newest entry in growing steps and pauses after <see cref="MostWalked"/> rows, so that a rare kind
/// in a ledger of a million entries costs a bounded time a page.
/// </summary>
internal sealed class ReadJournal(AppDb db, JournalUnits units)
{
    private const int MostWalked = 150_000;
    private const int FewUnits = 30;

    public async Task<JournalSlice> Page(JournalFilter filter, int take, CancellationToken ct)
    {
        var allowed = await units.Allowed(filter.Unit, ct);
        var before = filter.Before ?? long.MaxValue;
        var rows = Narrow(db.Set<EntryRow>().AsNoTracking(), filter);
        var led = filter.Text is not null || filter.VoidedOnly; // by an index better than that of units
        if (filter.Text is not null) rows = Named(rows, filter.Text);
        if (filter.VoidedOnly) rows = db.Set<EntryRow>().Where(v => v.Voids != null).Join(rows, v => v.Voids!.Value, e => e.Id, (_, e) => e);
        if (!led && (allowed is null || allowed.Count > FewUnits)) return await Walk(rows, allowed, before, take, ct);
        // `+ ""` and `+ 0` keep the database from choosing the index of units, or the order of entries, where another index leads to few rows.
        if (allowed?.ToList() is { } codes) rows = led ? rows.Where(e => codes.Contains(e.Unit + "")) : rows.Where(e => codes.Contains(e.Unit));
        var found = await rows.Where(e => e.Seq + 0 < before).OrderByDescending(e => e.Seq + 0).Take(take + 1).Select(e => e.Seq).ToListAsync(ct);
        return await Answer(found, take, null, ct);
    }

    private async Task<JournalSlice> Walk(IQueryable<EntryRow> rows, IReadOnlySet<string>? allowed, long before, int take, CancellationToken ct)
    {
        var found = new List<long>();
        var top = Math.Min(before, await db.Set<SizeRow>().Select(s => s.Size).SingleAsync(ct) + 1);
        var start = top;
        for (var width = 1000L; top > 1 && found.Count <= take && start - top < MostWalked; width *= 4)
        {
            var (floor, ceiling) = (Math.Max(1, top - Math.Min(width, MostWalked / 2)), top);
            var step = await rows.Where(e => e.Seq >= floor && e.Seq < ceiling).OrderByDescending(e => e.Seq).Select(e => new { e.Seq, e.Unit }).ToListAsync(ct);
            found.AddRange(step.Where(e => allowed is null || allowed.Contains(e.Unit)).Select(e => e.Seq));
            top = floor;
        }
        return await Answer(found, take, top > 1 ? top : null, ct);
    }

    /// <param name="walkedTo">Down to where everything was looked at; null: all of it.</param>
    private async Task<JournalSlice> Answer(List<long> found, int take, long? walkedTo, CancellationToken ct)
    {
        var full = found.Count > take;
        if (full) found.RemoveRange(take, found.Count - take);
        return new(await Entries(found, ct), full ? found[^1] : walkedTo, !full && walkedTo is not null);
    }

    private async Task<IReadOnlyList<Entry>> Entries(List<long> seqs, CancellationToken ct)
    {
        var found = new List<Entry>(seqs.Count);
        foreach (var chunk in seqs.Chunk(500))
        {
            var rows = await (from e in db.Set<EntryRow>() where chunk.Contains(e.Seq)
                              select new { e.Seq, e.Statement, VoidedBy = db.Set<EntryRow>().Where(v => v.Voids == e.Id).Select(v => (long?)v.Seq).FirstOrDefault() }).ToListAsync(ct);
            found.AddRange(rows.OrderByDescending(r => r.Seq).Select(r => StatementReader.Read(r.Seq, r.Statement, r.VoidedBy)));
        }
        return found;
    }

    private static IQueryable<EntryRow> Narrow(IQueryable<EntryRow> rows, JournalFilter filter)
    {
        if (filter.Verb is { } verb) rows = rows.Where(e => e.Verb == (int)verb);
        if (filter.Strength is { } strength) rows = rows.Where(e => e.Strength == (int)strength);
        if (filter.From is { } from) rows = rows.Where(e => e.Day >= from.DayNumber);
        if (filter.To is { } to) rows = rows.Where(e => e.Day <= to.DayNumber);
        if (filter.Account is { } account)
        {
            // The account stands in the statement only, always written in this one form (RFC 8785).
            var writer = new CanonicalWriter();
            var said = "\"urn:camtay:source\":{\"account\":" + System.Text.Encoding.UTF8.GetString(writer.String(account).Written);
            rows = rows.Where(e => e.Statement.Contains(said));
        }
        return rows;
    }

    private static IQueryable<EntryRow> Named(IQueryable<EntryRow> rows, string text)
    {
        if (Guid.TryParse(text, out var id)) return rows.Where(e => e.Id == id);
        if (text.All(c => char.IsAsciiDigit(c) || c == '.') && long.TryParse(text.Replace(".", "", StringComparison.Ordinal), out var seq) && seq > 0 && text.Length < 12)
            return rows.Where(e => e.Seq == seq);
        string[] subjects = text.Contains(':', StringComparison.Ordinal) ? [text] : [Subjects.Staff(text), Subjects.Person(text), Subjects.Unit(text), Subjects.Commune(text), Subjects.Account(text)];
        return rows.Where(e => subjects.Contains(e.Subject));
    }
}
