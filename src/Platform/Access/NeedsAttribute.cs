using Microsoft.AspNetCore.Authorization;

namespace CamTay.Platform;

/// <summary>States who may open a page or call an endpoint: an account that holds the permission somewhere. Rows are then narrowed by unit.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute(PolicyPrefix + permission)
{
    public const string PolicyPrefix = "may:";
    public Permission Permission { get; } = permission;
}
