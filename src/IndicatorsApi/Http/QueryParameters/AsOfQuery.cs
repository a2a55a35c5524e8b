using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>What a question takes that can be asked of the record as it stood.</summary>
public record AsOfQuery : ItemQuery, IAsOfQuery
{
    /// <summary>Answers as the record stood then: an instant, a day, which means its end in Asia/Shanghai, or a version of the record, such as `v1207`.</summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    internal class AsOfValidator<T> : Validator<T>
        where T : AsOfQuery
    {
        public AsOfValidator(IClock clock) => RuleFor(q => q.AsOf).IsMoment(clock);
    }
}
