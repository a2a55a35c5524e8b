using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>What a question about one figure takes.</summary>
public record MeasuredItemQuery : AsOfQuery
{
    /// <summary>The unit to answer in, by code or Chinese name, instead of the indicator's own.</summary>
    /// <example>CNY</example>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>The format of the answer; without it `Accept` decides, and else JSON.</summary>
    [FromQuery(Name = FormatNegotiation.Parameter)]
    public string? Format { get; init; }

    /// <summary>`true` begins a CSV with a byte order mark, by which Excel knows that it is UTF-8.</summary>
    [FromQuery(Name = FormatNegotiation.ByteOrderMark)]
    public string? Bom { get; init; }

    /// <summary>`true` writes words of closed lists as people call them, `false` as programs read them; without it, a Chinese workbook holds words, anything else codes.</summary>
    [FromQuery(Name = FormatNegotiation.Labels)]
    public string? Labels { get; init; }

    internal class MeasuredValidator<T> : AsOfValidator<T>
        where T : MeasuredItemQuery
    {
        public MeasuredValidator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Bom).IsFlag();
            RuleFor(q => q.Labels).IsFlag();
        }
    }
}
