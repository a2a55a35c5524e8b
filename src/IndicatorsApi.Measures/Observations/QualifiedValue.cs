namespace IndicatorsApi.Measures.Observations;

/// <summary>A number together with how exactly it is meant: 8.27 or "more than 8.27".</summary>
/// <param name="Value">The number as published.</param>
/// <param name="Qualifier">How exactly it is meant.</param>
public readonly record struct QualifiedValue(decimal Value, Qualifier Qualifier = Qualifier.Exact)
{
    /// <summary>Whether the number is meant exactly.</summary>
    public bool IsExact => Qualifier == Qualifier.Exact;

    /// <summary>The same kind of statement about the number times a positive factor.</summary>
    public QualifiedValue Scale(decimal factor) => this with { Value = Value.Times(factor) };

    /// <summary>The sum; "more than" and an exact number come to "more than", two statements that pull apart to "about".</summary>
    public QualifiedValue Plus(QualifiedValue other) => new(Value + other.Value, Combine(Qualifier, other.Qualifier));

    /// <summary>The difference; what is taken away turns round: less "more than 3" is "less than".</summary>
    public QualifiedValue Minus(QualifiedValue other) => new(Value - other.Value, Combine(Qualifier, other.Qualifier switch
    {
        Qualifier.MoreThan => Qualifier.LessThan,
        Qualifier.LessThan => Qualifier.MoreThan,
        var same => same,
    }));

    /// <summary>
    /// Where this quantity certainly lies relative to another: negative below, zero at, positive above it;
    /// <see langword="null"/> where what was published does not decide it ("more than 8.27" against 9).
    /// </summary>
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
