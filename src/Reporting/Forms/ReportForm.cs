using CamTay.Platform;

namespace CamTay.Reporting.Forms;

/// <summary>Whose report a form is: a unit's, or the department's own.</summary>
internal enum ReportLevel { Unit = 1, Department = 2 }

/// <summary>A form as <c>content/forms/*.yaml</c> says it.</summary>
internal sealed record ReportForm
{
    public required string Code { get; init; }
    /// <summary>Counted by the platform: 1 for the first content, +1 for each other one. 0 before it is kept.</summary>
    public int Version { get; init; }
    public required string Sha256 { get; init; }
    public required string Vi { get; init; }
    public required string En { get; init; }
    public required ReportLevel Level { get; init; }
    /// <summary>Plans that it is for; empty: every plan that has none of its own.</summary>
    public required IReadOnlyList<string> Plans { get; init; }
    /// <summary>Periods (month, quarter, half-year, year) that it is for.</summary>
    public required IReadOnlyList<string> Periods { get; init; }
    public required IReadOnlyList<FormSection> Sections { get; init; }
    public required IReadOnlyList<FormRule> Rules { get; init; }

    /// <summary>The fields of a period, in order.</summary>
    public IEnumerable<FormField> Fields(string period) => Sections.SelectMany(s => s.Fields).Where(f => f.IsFor(period));
}

internal sealed record FormSection(string Code, string Vi, string En, IReadOnlyList<FormField> Fields);

internal enum FieldKind
{
    /// <summary>Figures of targets: computed, never typed.</summary>
    Figures,
    Number,
    Day,
    Choice,
    Text,
    /// <summary>Rows of a theme and words.</summary>
    Difficulties,
    /// <summary>Department: who is in, late, missing, disputed.</summary>
    Received,
    /// <summary>Department: the units' difficulties by theme.</summary>
    UnitDifficulties,
    /// <summary>Department: the units' own words, those chosen are quoted.</summary>
    Quotes,
    /// <summary>Files put to the report.</summary>
    Files,
    /// <summary>Rows and columns.</summary>
    Table,
}

internal sealed record FormField(string Code, FieldKind Kind, string Vi, string En)
{
    public string? HintVi { get; init; }
    public string? HintEn { get; init; }
    public bool Required { get; init; }
    /// <summary>Least and most: of a number its value, of a text its letters; of files how many at most, of a table how many rows.</summary>
    public long? Least { get; init; }
    public long? Most { get; init; }
    /// <summary>Codes with both texts: of a choice, or the themes of difficulties.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];
    /// <summary>Targets shown; empty: all of the plan.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];
    /// <summary>Periods in which the field is asked; empty: all.</summary>
    public IReadOnlyList<string> Periods { get; init; } = [];
    /// <summary>What a text is (result, difficulty, proposal), so that the department's report can quote it.</summary>
    public string? Role { get; init; }
    /// <summary>Of a table: its columns, each asked like a field of its kind.</summary>
    public IReadOnlyList<FormField> Columns { get; init; } = [];
    /// <summary>Of a table: the form's own rows, or as many numbered ones as people may fill (<see cref="FreeRows"/>).</summary>
    public IReadOnlyList<FormChoice> Rows { get; init; } = [];
    public bool FreeRows { get; init; }

    public bool IsFor(string period) => Periods.Count == 0 || Periods.Contains(period);

    /// <summary>Filled by people, not computed.</summary>
    public bool Typed => Kind is FieldKind.Number or FieldKind.Day or FieldKind.Choice or FieldKind.Text or FieldKind.Difficulties or FieldKind.Table;

    public string Name(Language l) => l[Vi, En];

    /// <summary>The cells of a table's row as fields: <c>CODE.row.column</c>, called “column (row)”.</summary>
    public IEnumerable<FormField> Cells(FormChoice row) => Columns.Select(c => c with { Code = $"{Code}.{row.Code}.{c.Code}", Vi = $"{c.Vi} ({row.Vi})", En = $"{c.En} ({row.En})" });

    public IEnumerable<FormField> Cells() => Rows.SelectMany(Cells);
}

internal sealed record FormChoice(string Code, string Vi, string En);

/// <summary>A rule across fields, checked in the browser and on the server alike. <paramref name="At"/>: the field at which it is said.</summary>
internal sealed record FormRule(string Text, Expression Check, string At, string Vi, string En);
