using System.Reflection;
using CamTay.Indicators;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Reporting;

/// <summary>The figures as they are; once, just before they are given, somebody else does something. So a test stands between what is checked and what is written.</summary>
public class Meanwhile : DispatchProxy
{
    private IFigures figures = null!;
    private Moment moment = null!;

    public sealed class Moment
    {
        public Func<Task>? Then { get; set; }
    }

    public static Action<IServiceCollection> In(Moment moment) => services =>
    {
        var real = services.Last(d => d.ServiceType == typeof(IFigures));
        services.AddScoped(s =>
        {
            var proxy = Create<IFigures, Meanwhile>();
            (((Meanwhile)(object)proxy).figures, ((Meanwhile)(object)proxy).moment) =
                ((IFigures)(real.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, real.ImplementationType!)), moment);
            return proxy;
        });
    };

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name != nameof(IFigures.Targets) || moment.Then is not { } then) return targetMethod.Invoke(figures, args);
        moment.Then = null;
        return After(then, () => (Task<IReadOnlyList<Figure>>)targetMethod.Invoke(figures, args)!);
    }

    private static async Task<IReadOnlyList<Figure>> After(Func<Task> then, Func<Task<IReadOnlyList<Figure>>> figures)
    {
        await then();
        return await figures();
    }
}
