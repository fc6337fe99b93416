using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.Platform;
using CamTay.Reporting.Attachments;
using CamTay.Reporting.Disputes;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Reports;
using CamTay.Reporting.Gathering;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Freezing;

/// <summary>
/// Writes a received version down for ever: values, hashes of the lists behind them, definitions, plan revision, position and signed head.
/// The receipt is an entry of the ledger that carries the content's hash, so that neither it nor its time can be changed unseen.
/// </summary>
internal sealed class FreezeReport(AppDb db, IFigures figures, ILedger ledger, ITreeHeads heads, GatherReports gather, AttachFiles files, FreezePaper paper, IAccess access)
{
    private static readonly Language Vi = new(), En = new() { English = true };

    public async Task<FrozenRow> Freeze(OpenedReport opened, Report row, string? reason, DateTimeOffset receivedAt, CancellationToken ct)
    {
        var before = row.Received == 1 ? null : await db.Set<FrozenRow>().Where(f => f.ReportId == row.Id && f.Number == row.Received - 1).Select(f => f.Sha256).SingleAsync(ct);
        var head = await heads.Now(ct);
        var content = new FrozenContent
        {
            Report = row.Id, Number = row.Received, Restates = before, Reason = reason, Level = row.Level == ReportLevel.Unit ? "unit" : "department",
            Plan = new(opened.Plan.Code, opened.Plan.Revision, opened.Plan.FileSha256, opened.Plan.TitleVi, opened.Plan.TitleEn, opened.Plan.Issuer, opened.Plan.RootUnit, opened.Plan.PlaceAndDate),
            Period = new(opened.Period.Code, opened.Period.Kind, opened.Period.From, opened.Period.LastDay, opened.Period.Name(Vi), opened.Period.Name(En)),
            Unit = new(opened.Line.Unit, opened.Line.Name, opened.Line.Kind),
            Form = new(opened.Form.Code, opened.Form.Version, opened.Form.Sha256, opened.Form.Vi, opened.Form.En),
            FiguresOn = row.FiguresOn, Position = row.Position, Head = head.Line().TrimEnd('\n'), ReceivedAt = receivedAt, FirstReceivedAt = row.FirstReceivedAt!.Value,
            SentBy = access.Account, LastDay = opened.Line.LastDay, InTime = CamTay.Plan.ReportingPeriod.InTime(row.FirstReceivedAt!.Value, opened.Line.LastDay),
            Sections = await Sections(opened, row, ct),
        };
        var text = FrozenJson.Text(await paper.Add(content, opened.Plan, ct));
        var entry = Guid.CreateVersion7();
        var frozen = new FrozenRow
        {
            ReportId = row.Id, Number = row.Received, Plan = row.Plan, Period = row.Period, Unit = row.Unit, Content = text, Sha256 = FrozenJson.Hash(text),
            ReceivedAt = receivedAt, ReceivedFrom = access.Account, EntryId = entry,
        };
        db.Add(frozen);
        await db.SaveChangesAsync(ct);
        await ledger.Append(
        [
            new NewEntry
            {
                Id = entry, Subject = Subjects.Report(row.Plan, row.Period, row.Unit), Verb = Verb.Reported, Unit = row.Unit, OccurredAt = receivedAt, Strength = Strength.Measured,
                Source = new Source(access.Account), Facts = new Facts { Code = $"{row.Plan}/{row.Period}", Value = row.Received, Group = frozen.Sha256 },
            },
        ], ct: ct);
        return frozen;
    }

    private async Task<IReadOnlyList<FrozenSection>> Sections(OpenedReport opened, Report row, CancellationToken ct)
    {
        var answers = Answers.FromJson(row.Answers);
        var attached = await files.Of(row.Id, ct);
        var computed = await Figures(opened, row, ct);
        var gathered = row.Level == ReportLevel.Department ? await gather.Gather(opened.Plan, opened.Period, ct) : null;
        return
        [
            .. opened.Form.Sections.Select(s => new FrozenSection(s.Code, s.Vi, s.En, [.. s.Fields.Where(f => f.IsFor(opened.Kind)).Select(f => FreezeField.Of(f, answers, computed, gathered, attached))]))
                .Where(s => s.Fields.Count > 0),
        ];
    }

    private async Task<IReadOnlyList<FrozenFigure>> Figures(OpenedReport opened, Report row, CancellationToken ct)
    {
        var values = await figures.Targets(row.Plan, row.Unit, row.FiguresOn, row.Position, opened.Plan.Revision, ct);
        var seals = await figures.Seals(row.Plan, row.Unit, row.FiguresOn, row.Position, opened.Plan.Revision, ct);
        return FigureLines.Of(opened.Plan, values, await db.Set<Dispute>().AsNoTracking().Where(d => d.ReportId == row.Id).ToListAsync(ct), seals);
    }
}
