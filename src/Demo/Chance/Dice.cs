namespace CamTay.Demo.Chance;

/// <summary>Repeatable chance: the same seed and label give the same numbers on every machine, whatever else was drawn before (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private readonly ulong start = seed;
    private ulong state = seed;

    /// <summary>A die of its own for one purpose, so that a change in one part of the story leaves the others as they were.</summary>
    public Dice For(string label, long number = 0)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in label) hash = (hash ^ c) * 1099511628211UL;
        return new Dice(Mix(start ^ hash ^ Mix((ulong)number + 1)));
    }

    public ulong Bits() => Mix(state += 0x9E3779B97F4A7C15UL);

    /// <summary>In [0, 1).</summary>
    public double Share() => (Bits() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Share() < probability;

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + (int)(Share() * (high - low + 1));

    public double Between(double low, double high) => low + Share() * (high - low);

    public T Pick<T>(IReadOnlyList<T> list) => list[(int)(Share() * list.Count)];

    /// <summary>One of the names, each as often as its weight says.</summary>
    public string Weighted(IReadOnlyList<(string Name, double Weight)> choices)
    {
        var left = Share() * choices.Sum(c => c.Weight);
        foreach (var (name, weight) in choices)
            if ((left -= weight) < 0) return name;
        return choices[^1].Name;
    }

    /// <summary>Roughly normal around <paramref name="mean"/> (sum of four uniform numbers).</summary>
    public double Around(double mean, double spread) => mean + spread * (Share() + Share() + Share() + Share() - 2) * 1.7;

    /// <summary>A UUID version 7 of that instant.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        var ms = (ulong)at.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++) bytes[i] = (byte)(ms >> (40 - 8 * i));
        var a = Bits();
        var b = Bits();
        bytes[6] = (byte)(0x70 | (a & 0x0F));
        bytes[7] = (byte)(a >> 8);
        for (var i = 8; i < 16; i++) bytes[i] = (byte)(b >> (8 * (i - 8)));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
