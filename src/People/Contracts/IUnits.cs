namespace CamTay.People;

/// <summary>A unit as it stands on a day. <paramref name="Kind"/> is one of <see cref="UnitKinds"/>.</summary>
public sealed record Unit(string Code, string Name, string Kind, string? Parent, string? Commune, string? FacilityCode, DateOnly From, DateOnly? To);

/// <summary>Unit kinds of the import <c>don-vi</c>.</summary>
public static class UnitKinds
{
    public static readonly IReadOnlyList<string> All = ["so", "phong", "benh-vien", "trung-tam-y-te", "tram-y-te", "cdc", "chi-cuc", "khac"];

    /// <summary>Letters of the issuer in a document's number, such as TYT in “BC-TYT” (Nghị định 30/2020).</summary>
    public static string Symbol(string kind) => kind switch
    {
        "so" => "SYT",
        "benh-vien" => "BV",
        "trung-tam-y-te" => "TTYT",
        "tram-y-te" => "TYT",
        "cdc" => "KSBT",
        "chi-cuc" => "CC",
        _ => "ĐV",
    };
}

/// <summary>Names and present structure of units. The dated structure that figures use comes from the ledger (Indicators).</summary>
public interface IUnits
{
    /// <summary>Every unit ever opened, by code, in its latest version.</summary>
    Task<IReadOnlyDictionary<string, Unit>> All(CancellationToken ct = default);

    /// <summary>Unit and all below it (present structure).</summary>
    Task<IReadOnlySet<string>> Subtree(string code, CancellationToken ct = default);
}
