using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Api.Revisions;

/// <summary>The context in which a request body is validated.</summary>
/// <param name="Region">The region.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Now">The time of the request.</param>
/// <param name="CodeLists">The current code lists.</param>
internal sealed record RevisionContext(Region Region, Indicator Indicator, Period Period, Instant Now, CodeListSet CodeLists);
