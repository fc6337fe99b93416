using CamTay.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace CamTay.People;

/// <summary>A page with forms: runs what a form asks for and keeps the refusal, if any, to be shown in its place.</summary>
public abstract class FormPage : ComponentBase
{
    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    [Inject] protected Language L { get; set; } = null!;

    protected Refusal? Refused { get; private set; }

    protected string? RefusedText => Refused?.Text(L);

    protected CancellationToken Aborted => Http.RequestAborted;

    /// <summary>True when nothing was refused.</summary>
    protected async Task<bool> Try(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RefusedException e)
        {
            Refuse(e.Refusal);
            return false;
        }
    }

    protected void Refuse(Refusal refusal)
    {
        Refused = refusal;
        Http.Response.StatusCode = refusal.Status;
    }

    /// <summary>After a form was taken: the page anew, so that reloading does not send it twice. Relative, whatever stands before the server.</summary>
    protected void Go(string address) => Http.Response.Redirect(LocalAddress(address));

    /// <summary>An address of this site; anything else leads home.</summary>
    protected static string LocalAddress(string? address) =>
        address is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\') && !address.Any(char.IsControl) ? address : "/";
}
