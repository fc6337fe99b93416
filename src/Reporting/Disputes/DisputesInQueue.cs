using CamTay.Imports;
using CamTay.People;

namespace CamTay.Reporting.Disputes;

/// <summary>Disputed figures wait in the matching queue: deciding them means looking at the evidence, as for an unmatched row.</summary>
internal sealed class DisputesInQueue(ReadDisputes disputes, IUnits units) : IQueueGuest
{
    public async Task<IReadOnlyList<QueueMatter>> Waiting(CancellationToken ct = default)
    {
        var waiting = await disputes.Waiting(ct);
        if (waiting.Count == 0) return [];
        var names = await units.All(ct);
        return [.. waiting.Select(d => new QueueMatter($"{d.Target} của {Name(d)}", $"{d.Target} of {Name(d)}", d.Reason, d.At, $"/bao-cao/khieu-nai/{d.Id}"))];

        string Name(Dispute d) => names.GetValueOrDefault(d.Unit)?.Name ?? d.Unit;
    }
}
