using CamTay.Evidence;

namespace CamTay.Web.Cli;

/// <summary>Signed heads from files outside the database, one a line; a line that is none is itself a fault, with its place.</summary>
internal sealed class KnownHeads
{
    private readonly List<TreeHead> heads = [];
    private readonly List<LedgerFault> faults = [];

    public IReadOnlyList<TreeHead> Heads => heads;

    public IReadOnlyList<LedgerFault> Faults => faults;

    public async Task Read(string file, CancellationToken ct)
    {
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, ct))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try { heads.Add(TreeHead.Read(line)); }
            catch (FormatException)
            {
                faults.Add(new(0, 0, "head-line", $"{file}, dòng {number}: không phải một gốc đã ký", $"{file}, line {number}: not a signed head"));
            }
        }
    }
}
