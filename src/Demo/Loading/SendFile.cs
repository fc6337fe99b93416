using System.Text;
using CamTay.Demo.Story;
using CamTay.Imports;
using CamTay.People;
using CamTay.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Demo.Loading;

/// <summary>Sends a file of the story through the same door as the screen, on behalf of the account that sends it.</summary>
internal sealed class SendFile(IFileImports imports, IActing acting)
{
    public async Task Send(Step.Import file, CancellationToken ct)
    {
        await acting.As(file.Account, ct);
        try
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(file.Text));
            await imports.Import(file.Kind, file.FileName, content, ct);
        }
        catch (RefusedException) when (file.MayBeRefused) { /* part of the story */ }
        finally { acting.AsSystem(); }
    }
}
