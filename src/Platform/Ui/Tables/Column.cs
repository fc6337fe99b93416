using Microsoft.AspNetCore.Components;

namespace CamTay.Platform.Ui;

/// <summary>A column of a table on the screen and in the exported file alike.</summary>
/// <param name="Key">Stable name in the query string: <c>?sort=key</c>.</param>
/// <param name="Value">What is sorted, searched and exported: text, whole number, <see cref="double"/>, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, bool or null.</param>
public sealed record Column<T>(string Key, string Vi, string En, Func<T, object?> Value)
{
    /// <summary>Aligned right, highest first at the first click.</summary>
    public bool Numeric { get; init; }

    /// <summary>A rate in [0, 1], shown and exported as a percentage.</summary>
    public bool Percent { get; init; }

    /// <summary>Not to be sorted by: its value is known for the rows shown only.</summary>
    public bool Unsorted { get; init; }

    /// <summary>Where the cell leads; null: nowhere.</summary>
    public Func<T, string?>? Href { get; init; }

    /// <summary>Own markup for the screen; the export still uses <see cref="Value"/>.</summary>
    public RenderFragment<T>? Cell { get; init; }

    /// <summary>The value as a person reads it.</summary>
    public string Text(T row, Language language) => Value(row) switch
    {
        null => Percent ? language.Percent(null) : "",
        double rate when Percent => language.Percent(rate),
        bool yes => yes ? language["có", "yes"] : language["không", "no"],
        DateOnly day => language.Day(day),
        DateTimeOffset at => language.Instant(at),
        int or long or short => language.Number(Convert.ToInt64(Value(row), System.Globalization.CultureInfo.InvariantCulture)),
        double number => language.Decimal(number),
        var other => other.ToString() ?? "",
    };
}
