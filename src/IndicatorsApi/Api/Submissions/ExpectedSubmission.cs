using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>The observations that are expected of a region for a period.</summary>
/// <param name="Basis">The origin of the expectation.</param>
/// <param name="Observations">The indicators, by topic and code, each with its due date if one is set.</param>
public sealed record ExpectedSubmission(ExpectationSource Basis, IReadOnlyList<(Indicator Indicator, LocalDate? DueOn)> Observations);
