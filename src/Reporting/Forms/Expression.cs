using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CamTay.Reporting.Forms;

/// <summary>
/// A rule of a form: <c>a + b &lt;= c</c>, or <c>neu a &gt; 0 thi b &gt; 0</c>. Names are fields, sums of a table's column as <c>bang.cot</c>,
/// or figures as <c>CT2.tu</c> and <c>CT2.mau</c>.
/// A rule in which something is not filled in holds. The browser gets the same tree as JSON (report-draft.island.ts).
/// </summary>
internal abstract partial record Expression
{
    internal sealed record Number(long Amount) : Expression;

    internal sealed record Name(string Of) : Expression;

    internal sealed record Two(string Sign, Expression Left, Expression Right) : Expression;

    private const long Largest = (1L << 53) - 1;

    private static readonly string[] Comparisons = ["<=", ">=", "!=", "<", ">", "="];

    /// <summary>Throws <see cref="FormatException"/> in words for the writer of the form.</summary>
    public static Expression Parse(string text)
    {
        var tokens = new Queue<string>(Token().Matches(text).Select(m => m.Value));
        if (string.Concat(tokens) != string.Concat(text.Where(c => !char.IsWhiteSpace(c)))) throw new FormatException($"“{text}”");
        var rule = Rule(tokens);
        return tokens.Count == 0 ? rule : throw new FormatException($"“{tokens.Peek()}”");
    }

    public IEnumerable<string> Names() => this switch
    {
        Name name => [name.Of],
        Two two => two.Left.Names().Concat(two.Right.Names()),
        _ => [],
    };

    /// <summary>Does the rule hold? <paramref name="value"/> gives null for what is not filled in.</summary>
    public bool Holds(Func<string, long?> value) => Value(value) is not 0;

    /// <summary>For the browser: ["n", 3], ["v", "name"], ["&lt;=", left, right].</summary>
    public JsonArray ToJson() => this switch
    {
        Number n => ["n", n.Amount],
        Name v => ["v", v.Of],
        Two two => [two.Sign, two.Left.ToJson(), two.Right.ToJson()],
        _ => throw new InvalidOperationException(),
    };

    // Saturating arithmetic would hide a slip; a sum that does not fit simply cannot be judged.
    private long? Value(Func<string, long?> of)
    {
        if (this is Number number) return number.Amount;
        if (this is Name name) return of(name.Of);
        var two = (Two)this;
        if (two.Sign == "neu") return two.Left.Value(of) is { } when && when != 0 ? two.Right.Value(of) : two.Left.Value(of) is null ? null : 1;
        if (two.Left.Value(of) is not { } a || two.Right.Value(of) is not { } b) return null;
        return two.Sign switch
        {
            "+" => Whole((Int128)a + b),
            "-" => Whole((Int128)a - b),
            "*" => Whole((Int128)a * b),
            "<=" => a <= b ? 1 : 0,
            ">=" => a >= b ? 1 : 0,
            "<" => a < b ? 1 : 0,
            ">" => a > b ? 1 : 0,
            "=" => a == b ? 1 : 0,
            _ => a != b ? 1 : 0,
        };
    }

    /// <summary>As far as the browser's numbers are exact (2^53 - 1).</summary>
    private static long? Whole(Int128 number) => number >= -Largest && number <= Largest ? (long)number : null;

    private static Expression Rule(Queue<string> tokens)
    {
        if (tokens.TryPeek(out var word) && word == "neu")
        {
            tokens.Dequeue();
            var when = Comparison(tokens);
            if (!tokens.TryDequeue(out var then) || then != "thi") throw new FormatException("neu … thi …");
            return new Two("neu", when, Comparison(tokens));
        }
        return Comparison(tokens);
    }

    private static Two Comparison(Queue<string> tokens)
    {
        var left = Sum(tokens);
        if (!tokens.TryDequeue(out var sign) || !Comparisons.Contains(sign)) throw new FormatException(string.Join(' ', Comparisons));
        return new Two(sign, left, Sum(tokens));
    }

    private static Expression Sum(Queue<string> tokens)
    {
        var sum = Product(tokens);
        while (tokens.TryPeek(out var sign) && sign is "+" or "-") sum = new Two(tokens.Dequeue(), sum, Product(tokens));
        return sum;
    }

    private static Expression Product(Queue<string> tokens)
    {
        var product = Atom(tokens);
        while (tokens.TryPeek(out var sign) && sign == "*") product = new Two(tokens.Dequeue(), product, Atom(tokens));
        return product;
    }

    private static Expression Atom(Queue<string> tokens)
    {
        if (!tokens.TryDequeue(out var token)) throw new FormatException("…");
        if (token == "(")
        {
            var sum = Sum(tokens);
            return tokens.TryDequeue(out var close) && close == ")" ? sum : throw new FormatException(")");
        }
        if (char.IsAsciiDigit(token[0])) return new Number(long.Parse(token, CultureInfo.InvariantCulture));
        return char.IsAsciiLetter(token[0]) && token is not ("neu" or "thi") ? new Name(token) : throw new FormatException($"“{token}”");
    }

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9_.]*|\d{1,12}|<=|>=|!=|[-<>=+*()]")]
    private static partial Regex Token();
}
