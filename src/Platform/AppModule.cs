using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Platform;

/// <summary>A module's page of contents: what it registers, which tables it owns, which routes it serves.</summary>
public abstract class AppModule
{
    /// <summary>Lower-case name, also the prefix of the module's tables (<c>evidence_entries</c>).</summary>
    public abstract string Name { get; }

    /// <summary>The acts that the module records in the audit log, in words.</summary>
    public virtual IReadOnlyList<Act> Acts => [];

    public virtual void Services(IServiceCollection services, IConfiguration configuration) { }

    public virtual void Tables(ModelBuilder model) { }

    public virtual void Routes(IEndpointRouteBuilder routes) { }
}
