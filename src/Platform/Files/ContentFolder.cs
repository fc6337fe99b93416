namespace CamTay.Platform;

/// <summary>Data that a health department edits (<c>content/</c>, <c>plans/</c>): beside the program, or where <c>CAMTAY_CONTENT</c> and <c>CAMTAY_PLANS</c> say.</summary>
public sealed class ContentFolder
{
    public string Content { get; init; } = Environment.GetEnvironmentVariable("CAMTAY_CONTENT") ?? Path.Combine(AppContext.BaseDirectory, "content");

    public string Plans { get; init; } = Environment.GetEnvironmentVariable("CAMTAY_PLANS") ?? Path.Combine(AppContext.BaseDirectory, "plans");
}
