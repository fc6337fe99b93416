namespace CamTay.Platform;

/// <summary>Addresses of what the front-end build made, for pages that bring their own document.</summary>
public interface IBuiltAssets
{
    /// <summary>Address of a built source (<c>src/Web/Styles/hand.css</c>); null without a build: the page then works unstyled.</summary>
    string? AddressOf(string source);

    /// <summary>Text of a built script, for one that must be served from another address (a service worker); null without a build.</summary>
    string? TextOf(string source);
}
