using System.Buffers.Text;
using System.Security.Cryptography;

namespace CamTay.People.Staff;

/// <summary>128 random bits: nothing about the person can be told from them.</summary>
internal sealed class RandomPseudonyms : IPseudonyms
{
    public string Next(string staffCode) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
