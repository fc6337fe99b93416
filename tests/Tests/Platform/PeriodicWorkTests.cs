using CamTay.Platform;
using Microsoft.Extensions.Logging.Abstractions;

namespace CamTay.Tests.Platform;

public sealed class PeriodicWorkTests
{
    [Fact]
    public async Task Work_that_fails_in_an_unforeseen_way_is_tried_again_and_never_ends_the_program()
    {
        using var work = new Stumbling();
        await work.StartAsync(TestContext.Current.CancellationToken);
        await work.Second.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        work.ExecuteTask!.IsFaulted.ShouldBeFalse();
        await work.StopAsync(TestContext.Current.CancellationToken);
        work.ExecuteTask.IsCompletedSuccessfully.ShouldBeTrue();
    }

    private sealed class Stumbling() : PeriodicWork(TimeSpan.FromMilliseconds(5), TimeProvider.System, NullLogger.Instance)
    {
        private int looks;

        public TaskCompletionSource Second { get; } = new();

        protected override Task Look(CancellationToken ct)
        {
            if (++looks == 1) throw new NotSupportedException("Không ai lường trước.");
            Second.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
