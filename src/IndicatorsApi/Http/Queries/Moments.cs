using IndicatorsApi.Measures.Calendar;
using NodaTime;

namespace IndicatorsApi.Http.Queries;

/// <summary>The moment that a question looks at.</summary>
internal static class Moments
{
    /// <summary>The moment, once the query is valid; nothing for the record as it stands.</summary>
    public static Instant? Moment(this IAsOfQuery query, IClock clock) => query.AsOf is null ? null : AsOf.Parse(query.AsOf, clock);
}
