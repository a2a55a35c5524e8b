using System.Globalization;
using System.Numerics;

namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>An exact rational number. The oracle uses it to share no rounding with the service.</summary>
internal readonly record struct Fraction : IComparable<Fraction>
{
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * (denominator.Sign < 0 ? -1 : 1);
        (Numerator, Denominator) = (numerator / divisor, denominator / divisor);
    }

    private BigInteger Numerator { get; }

    private BigInteger Denominator { get; }

    public int Sign => Numerator.Sign;

    public static implicit operator Fraction(int number) => new(number, 1);

    public static Fraction operator +(Fraction one, Fraction other) =>
        new((one.Numerator * other.Denominator) + (other.Numerator * one.Denominator), one.Denominator * other.Denominator);

    public static Fraction operator -(Fraction one, Fraction other) =>
        new((one.Numerator * other.Denominator) - (other.Numerator * one.Denominator), one.Denominator * other.Denominator);

    public static Fraction operator -(Fraction one) => new(-one.Numerator, one.Denominator);

    public static Fraction operator *(Fraction one, Fraction other) =>
        new(one.Numerator * other.Numerator, one.Denominator * other.Denominator);

    public static Fraction operator /(Fraction one, Fraction other) =>
        new(one.Numerator * other.Denominator, one.Denominator * other.Numerator);

    public static bool operator <(Fraction one, Fraction other) => one.CompareTo(other) < 0;

    public static bool operator >(Fraction one, Fraction other) => one.CompareTo(other) > 0;

    public static bool operator <=(Fraction one, Fraction other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Fraction one, Fraction other) => one.CompareTo(other) >= 0;

    public static Fraction Parse(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? new(BigInteger.Parse(text, CultureInfo.InvariantCulture), 1)
            : new(BigInteger.Parse(text.Remove(point, 1), CultureInfo.InvariantCulture), BigInteger.Pow(10, text.Length - point - 1));
    }

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Rounds to four decimals, half away from zero, like responses.</summary>
    public decimal Rounded()
    {
        var scaled = BigInteger.Abs(Numerator) * 20_000 / Denominator;
        return (decimal)((scaled + 1) / 2) / 10_000 * Sign;
    }

    public double ToDouble() => (double)Numerator / (double)Denominator;

    public override string ToString() => $"{Rounded()}";
}
