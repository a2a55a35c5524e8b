using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.Revisions;

/// <summary>Why something may not be recorded.</summary>
/// <param name="Field">What is wrong, by the name of its column.</param>
/// <param name="Code">What kind of thing is wrong with it.</param>
/// <param name="Message">What is wrong, and what is allowed.</param>
public sealed record RuleViolation(string Field, RowErrorCode Code, string Message);
