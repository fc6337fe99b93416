using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CamTay.People.Access;
using CamTay.Platform;

namespace CamTay.People.Citizens;

/// <summary>Keyed pseudonyms: the same person gets the same one, and without the key nobody can try out numbers. The key file is outside the database.</summary>
internal sealed class NameCitizens(DataFolder folder) : ICitizens
{
    private readonly Lazy<byte[]> key = new(() => ReadKey(Path.Combine(KeyFolder.In(folder), "citizens.key")));

    public string Pseudonym(string? personalId, string? phone)
    {
        var id = personalId is null ? "" : string.Concat(personalId.Where(char.IsAsciiDigit));
        if (id.Length > 0) return Keyed("id:" + id);
        return Texts.Phone(phone) is { } number ? Keyed("phone:" + number) : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
    }

    private string Keyed(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(text)));

    private static byte[] ReadKey(string file)
    {
        if (!File.Exists(file)) MakeKey(file);
        return Convert.FromBase64String(File.ReadAllText(file).Trim());
    }

    // Written beside and moved into place, so that two programs that start at once agree on one whole key.
    private static void MakeKey(string file)
    {
        var draft = file + "." + Guid.CreateVersion7().ToString("N");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options))
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));
        try { File.Move(draft, file, overwrite: false); }
        catch (IOException) when (File.Exists(file)) { File.Delete(draft); }
    }
}
