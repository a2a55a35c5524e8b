namespace IndicatorsApi.Fuzz.Generators;

/// <summary>All that is left to chance in one request, and the same each time: it follows from the seed and the number alone.</summary>
internal sealed class RandomSource
{
    private readonly Random _random;
    private readonly int _oddPercent;

    public RandomSource(int seed, int number)
    {
        _random = new Random(Mixed(seed, number));
        // A third of the requests is valid, so that code behind all validation is reached.
        _oddPercent = Of(0, 0, 0, 5, 10, 10, 20, 20, 50);
    }

    /// <summary>Whether something happens that happens in so many of a hundred cases.</summary>
    public bool Hit(int percent) => _random.Next(100) < percent;

    /// <summary>Whether the next part of the request is not as it should be.</summary>
    public bool IsOdd() => Hit(_oddPercent);

    /// <summary>A number below another.</summary>
    public int Below(int number) => _random.Next(number);

    public T Of<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Neighbouring numbers are to begin far apart (the finalizer of SplitMix64).</summary>
    private static int Mixed(int seed, int number)
    {
        unchecked
        {
            var mixed = (((ulong)(uint)seed << 32) | (uint)number) + 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)(mixed ^ (mixed >> 31));
        }
    }
}
