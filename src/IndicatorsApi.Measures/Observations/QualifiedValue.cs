namespace IndicatorsApi.Measures.Observations;

/// <summary>A number with its qualifier: 8.27 or "more than 8.27".</summary>
/// <param name="Value">The number as published.</param>
/// <param name="Qualifier">The qualifier.</param>
public readonly record struct QualifiedValue(decimal Value, Qualifier Qualifier = Qualifier.Exact)
{
    /// <summary>Indicates that the number is exact.</summary>
    public bool IsExact => Qualifier == Qualifier.Exact;

    /// <summary>Multiplies the number by a positive factor and preserves the qualifier.</summary>
    public QualifiedValue Scale(decimal factor) => this with { Value = Value.Times(factor) };

    /// <summary>Adds two values. "More than" plus an exact number is "more than"; opposite qualifiers give "approximately".</summary>
    public QualifiedValue Plus(QualifiedValue other) => new(Value + other.Value, Combine(Qualifier, other.Qualifier));

    /// <summary>Subtracts a value and inverts its qualifier: minus "more than 3" gives "less than".</summary>
    public QualifiedValue Minus(QualifiedValue other) => new(Value - other.Value, Combine(Qualifier, other.Qualifier switch
    {
        Qualifier.MoreThan => Qualifier.LessThan,
        Qualifier.LessThan => Qualifier.MoreThan,
        var same => same,
    }));

    /// <summary>Compares two values: negative if certainly below, zero if equal, positive if certainly above.</summary>
    /// <returns><see langword="null"/> if the qualifiers leave the order open ("more than 8.27" and 9).</returns>
    public int? CompareWith(QualifiedValue other)
    {
        var order = Value.CompareTo(other.Value);
        var canBeHigher = Qualifier == Qualifier.MoreThan || other.Qualifier == Qualifier.LessThan;
        var canBeLower = Qualifier == Qualifier.LessThan || other.Qualifier == Qualifier.MoreThan;
        if (canBeHigher && canBeLower)
            return null;
        if (canBeHigher)
            return order >= 0 ? 1 : null;
        if (canBeLower)
            return order <= 0 ? -1 : null;
        if (order == 0 && (!IsExact || !other.IsExact))
            return null;
        return order;
    }

    private static Qualifier Combine(Qualifier one, Qualifier other) =>
        one == other || other == Qualifier.Exact ? one
        : one == Qualifier.Exact ? other
        : Qualifier.Approximately;
}
