namespace CamTay.Platform;

/// <summary>The installation's own folder (<c>CAMTAY_DATA</c>): embedded database, keys, files being imported. Never inside the program's folder.</summary>
public sealed class DataFolder(string root)
{
    public string Root { get; } = Directory.CreateDirectory(root).FullName;

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    public string File(string name) => Path.Combine(Root, name);
}
