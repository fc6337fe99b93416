namespace CamTay.Platform.Ui;

/// <summary>A number beside a link of the navigation: things that wait for a person. Register one per page, scoped.</summary>
public interface INavBadge
{
    /// <summary>Address of the page: <c>/hang-cho</c>.</summary>
    string Path { get; }

    /// <summary>How many wait, within what the present account may see; 0 shows nothing.</summary>
    Task<int> Count(CancellationToken ct = default);
}
