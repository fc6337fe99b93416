namespace CamTay.Platform.Ui;

/// <summary>A commune on the map: its rate in [0, 1] (null = no data), where it leads, its name.</summary>
public sealed record MapArea(double? Rate, string? Href, string Name);
