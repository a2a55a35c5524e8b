using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.Revisions;

/// <summary>A violation of a validation rule.</summary>
/// <param name="Field">The name of the invalid field.</param>
/// <param name="Code">The error code.</param>
/// <param name="Message">The message: the invalid value and the allowed ones.</param>
public sealed record RuleViolation(string Field, RowErrorCode Code, string Message);
