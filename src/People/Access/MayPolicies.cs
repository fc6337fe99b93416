using CamTay.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace CamTay.People.Access;

internal sealed record MayRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>Makes the policies that <see cref="NeedsAttribute"/> names.</summary>
internal sealed class MayPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (!policyName.StartsWith(NeedsAttribute.PolicyPrefix, StringComparison.Ordinal)) return base.GetPolicyAsync(policyName);
        var permission = Enum.Parse<Permission>(policyName[NeedsAttribute.PolicyPrefix.Length..]);
        return Task.FromResult<AuthorizationPolicy?>(
            new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new MayRequirement(permission)).Build());
    }
}

internal sealed class MayHandler(IAccess access) : AuthorizationHandler<MayRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayRequirement requirement)
    {
        if (access.SignedIn && access.May(requirement.Permission)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
