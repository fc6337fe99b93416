namespace CamTay.People.Staff;

/// <summary>A member of staff: the only place where the ledger's pseudonym meets a name.</summary>
internal sealed class StaffRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    /// <summary>Random, the part of the ledger's subject after <c>staff:</c>.</summary>
    public string Pseudonym { get; init; } = "";
    public string Code { get; init; } = "";
    public string? PersonalId { get; set; }
    public string Name { get; set; } = "";
    /// <summary>Name and code in lower case without diacritics.</summary>
    public string SearchText { get; set; } = "";
    public DateOnly? Birth { get; set; }
    public string? Sex { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
}
