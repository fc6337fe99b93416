namespace CamTay.Imports.Kinds;

/// <summary>A column of a kind: its name in the file, whether every row needs it, and what it holds in words for the person who fills it in.</summary>
/// <param name="Values">The only values allowed, or null.</param>
/// <param name="Personal">Says something about a person beyond a code: shown only to who may see names.</param>
internal sealed record ImportColumn(string Name, bool Required, string Vi, string En, IReadOnlyList<string>? Values = null, bool Personal = false, ColumnForm Form = ColumnForm.Text);

/// <summary>How a spreadsheet should hold the column: text keeps the zeros at the front of a code.</summary>
internal enum ColumnForm { Text, Day, Number }
