namespace IndicatorsApi.Measures.Rules;

/// <summary>Thrown for an invalid target rule.</summary>
/// <param name="message">The error, and what is allowed.</param>
/// <param name="parameter">The invalid parameter; <see langword="null"/> if the rule as a whole is invalid.</param>
public sealed class InvalidRuleException(string message, string? parameter = null) : Exception(message)
{
    /// <summary>The invalid parameter; <see langword="null"/> if the rule as a whole is invalid.</summary>
    public string? Parameter { get; } = parameter;
}
