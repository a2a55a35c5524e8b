using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Vocabulary;

namespace IndicatorsApi.Api.Revisions;

/// <summary>Where a body is to be recorded, by whom, and what it may refer to.</summary>
/// <param name="Region">The region.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Stamp">Who records it, and when.</param>
/// <param name="Codelists">What is on record to refer to.</param>
internal sealed record RevisionSpot(Region Region, Indicator Indicator, Period Period, RevisionStamp Stamp, Codelists Codelists);
