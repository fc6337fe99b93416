using System.Security.Cryptography;
using CamTay.Certificates.Issuing;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Status;

/// <summary>Where the bit of a new certificate stands. Places are never used again: who keeps the old file would read another's state.</summary>
internal sealed class StatusPlaces(AppDb db)
{
    /// <summary>Draws before giving up; in a list that is half full at most, so many bad ones in a row do not happen by chance.</summary>
    public const int Draws = 64;

    /// <summary>A list takes certificates until half of it is used: the draw stays short, and the holder hides among as many others.</summary>
    public static int ListFor(int newest, int taken) => taken < StatusList.Size / 2 ? Math.Max(newest, 1) : newest + 1;

    /// <summary>By lot, so that the place in the public list says nothing about when or to whom.</summary>
    public async Task<(int List, int Index)> Draw(string issuer, CancellationToken ct)
    {
        var own = db.Set<Certificate>().Where(c => c.Issuer == issuer);
        var newest = await own.MaxAsync(c => (int?)c.StatusList, ct) ?? 1;
        var list = ListFor(newest, newest == 0 ? 0 : await own.CountAsync(c => c.StatusList == newest, ct));
        for (var draw = 0; draw < Draws; draw++)
        {
            var index = RandomNumberGenerator.GetInt32(StatusList.Size);
            if (!await own.AnyAsync(c => c.StatusList == list && c.StatusIndex == index, ct)) return (list, index);
        }
        throw new RefusedException(CertificatesRefusals.NoPlace);
    }
}
