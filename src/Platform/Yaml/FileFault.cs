namespace CamTay.Platform.Yaml;

/// <summary>A fault in a file that people write: line (1-based), path within it and reason in both languages.</summary>
public sealed record FileFault(int Line, string Path, string Vi, string En);
