namespace IndicatorsApi.Measures;

/// <summary>A measure, or the reason why it cannot be computed: never zero in place of "unknown", never an exception.</summary>
/// <param name="Value">The result before rounding.</param>
/// <param name="Because">Why there is none.</param>
public readonly record struct Computed(decimal? Value, NoteCode? Because)
{
    /// <summary>A result.</summary>
    public static implicit operator Computed(decimal value) => new(value, null);

    /// <summary>No result, and why.</summary>
    public static implicit operator Computed(NoteCode because) => new(null, because);
}
