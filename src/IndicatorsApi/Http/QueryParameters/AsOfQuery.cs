using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>A query that can read an earlier version of the dataset.</summary>
public record AsOfQuery : ItemQuery, IAsOfQuery
{
    /// <summary>
    /// The point in time to read: an instant, a date (its end in Asia/Shanghai) or a dataset version such as `v1207`.
    /// The newest version by default.
    /// </summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    internal class AsOfValidator<T> : Validator<T>
        where T : AsOfQuery
    {
        public AsOfValidator(IClock clock) => RuleFor(q => q.AsOf).IsAsOf(clock);
    }
}
