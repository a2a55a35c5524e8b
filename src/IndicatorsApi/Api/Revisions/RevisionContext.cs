using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Api.Revisions;

/// <summary>Where a body is to be recorded, and what it may refer to.</summary>
/// <param name="Region">The region.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Now">When it is judged.</param>
/// <param name="Codelists">What is on record to refer to.</param>
internal sealed record RevisionContext(Region Region, Indicator Indicator, Period Period, Instant Now, Codelists Codelists);
