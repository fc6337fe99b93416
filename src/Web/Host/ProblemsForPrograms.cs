using Microsoft.AspNetCore.Diagnostics;

namespace CamTay.Web.Host;

/// <summary>Exceptions below <c>/api</c> become problem details; those of pages go on to the error page.</summary>
internal sealed class ProblemsForPrograms : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!ErrorAddress.ForPrograms(httpContext)) return false;
        await ErrorAddress.Answer(httpContext, ErrorAddress.Of(exception, httpContext.TraceIdentifier));
        return true;
    }
}
