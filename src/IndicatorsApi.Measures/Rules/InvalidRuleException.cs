namespace IndicatorsApi.Measures.Rules;

/// <summary>Something that is not a rule, in words that say what would be one.</summary>
/// <param name="message">What is wrong, and what is allowed.</param>
/// <param name="parameter">The parameter that is wrong; <see langword="null"/> where it is the rule as a whole.</param>
public sealed class InvalidRuleException(string message, string? parameter = null) : Exception(message)
{
    /// <summary>The parameter that is wrong.</summary>
    public string? Parameter { get; } = parameter;
}
