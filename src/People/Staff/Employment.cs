namespace CamTay.People.Staff;

/// <summary>A person's work in a unit from a day on; both ends count. A person's employments do not overlap.</summary>
internal sealed class Employment
{
    public Guid StaffId { get; init; }
    public DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }
    public string Unit { get; set; } = "";
    public string StaffGroup { get; set; } = "";
    public string? Title { get; set; }

    public bool Covers(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    public bool Overlaps(DateOnly from, DateOnly? to) => (to is null || ValidFrom <= to) && (ValidTo is null || from <= ValidTo);
}
