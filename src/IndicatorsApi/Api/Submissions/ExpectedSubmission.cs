using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>What is expected of a region for a period.</summary>
/// <param name="Basis">From what that follows.</param>
/// <param name="Observations">The indicators, by topic and code, each with the day by which its figure is due, where one is set.</param>
public sealed record ExpectedSubmission(ExpectationSource Basis, IReadOnlyList<(Indicator Indicator, LocalDate? DueOn)> Observations);
