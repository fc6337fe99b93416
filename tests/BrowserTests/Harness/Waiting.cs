using Microsoft.Playwright;

namespace CamTay.BrowserTests.Harness;

/// <summary>
/// Waits until something holds. Playwright's own wait takes the promise of an asynchronous script for the answer and returns at once; here the
/// promise is waited for too.
/// </summary>
internal static class Waiting
{
    private const int Attempts = 600, Pause = 100; // a minute: a busy machine is no fault of the page

    public static Task Until(this IPage page, string script, object? argument = null) => Until(() => page.EvaluateAsync<bool>(script, argument), script);

    public static async Task Until(Func<Task<bool>> holds, string what = "it")
    {
        for (var i = 0; i < Attempts; i++)
        {
            if (await holds()) return;
            await Task.Delay(Pause);
        }
        throw new TimeoutException($"Within a minute this did not come to hold: {what}");
    }
}
