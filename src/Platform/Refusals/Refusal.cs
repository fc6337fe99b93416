using System.Globalization;

namespace CamTay.Platform;

/// <summary>A typed "no" from a module's catalogue (<c>XxxRefusals.cs</c>): a stable code and its text in both languages.</summary>
/// <param name="Code">Stable, lower case: <c>import.unknown-unit</c>. Also the <c>code</c> of the problem details (RFC 9457).</param>
/// <param name="Vi">Vietnamese text; <c>{0}</c> places take the arguments of <see cref="With"/>.</param>
/// <param name="En">English text, same places.</param>
/// <param name="Status">HTTP status when it ends a request.</param>
public sealed record Refusal(string Code, string Vi, string En, int Status = 422)
{
    public Refusal With(params object[] values) =>
        this with { Vi = string.Format(CultureInfo.InvariantCulture, Vi, values), En = string.Format(CultureInfo.InvariantCulture, En, values) };

    public string Text(Language language) => language[Vi, En];
}

/// <summary>Ends a use case with a refusal; nothing of the use case is kept.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.En)
{
    public Refusal Refusal { get; } = refusal;
}
