using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CamTay.People;

namespace CamTay.Demo.Loading;

/// <summary>Pseudonyms that follow from the seed and the staff code. Anybody could recompute them: only for people who do not exist.</summary>
internal sealed class StoryPseudonyms(long seed) : IPseudonyms
{
    public string Next(string staffCode) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"mô phỏng {seed} {staffCode}"))).AsSpan(0, 16));
}
