namespace CamTay.Imports.Answers;

/// <summary>The parts of a page read one after the other: they share the request's one database connection, and PostgreSQL answers later, when the next part has begun.</summary>
internal sealed class ReadingTurns : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    public async Task Take(Func<Task> read)
    {
        await one.WaitAsync();
        try { await read(); }
        finally { one.Release(); }
    }

    public void Dispose() => one.Dispose();
}
