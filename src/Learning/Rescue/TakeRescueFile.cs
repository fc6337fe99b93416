using CamTay.Learning.Tries;

namespace CamTay.Learning.Rescue;

/// <summary>Takes the tries of a rescue file in by the same door as a phone's: each once, however often the file is given.</summary>
internal sealed class TakeRescueFile(ReceiveTries receive)
{
    /// <summary>How many were new, there already, and refused (with the first reason).</summary>
    public async Task<(int New, int Same, int Refused, string? Why)> Take(Stream file, CancellationToken ct)
    {
        var answers = new List<TryAnswer>();
        foreach (var batch in (await RescueFile.Read(file, ct)).Chunk(TriesApi.AtOnce)) answers.AddRange(await receive.Receive(batch, ct));
        return (answers.Count(a => a.State == "new"), answers.Count(a => a.State == "same"), answers.Count(a => a.State == "refused"), answers.FirstOrDefault(a => a.State == "refused")?.Text);
    }
}
