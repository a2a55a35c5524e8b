using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>The parameters of a query for one measured item.</summary>
public record MeasuredItemQuery : AsOfQuery
{
    /// <summary>The unit of the values, by code or Chinese name. The unit of the indicator by default.</summary>
    /// <example>CNY</example>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>The format of the response. By default `Accept` decides, else JSON.</summary>
    [FromQuery(Name = FormatNegotiation.Parameter)]
    public string? Format { get; init; }

    /// <summary>`true` starts a CSV with a byte order mark, so that Excel reads it as UTF-8. `false` by default.</summary>
    [FromQuery(Name = FormatNegotiation.ByteOrderMark)]
    public string? Bom { get; init; }

    /// <summary>`true` writes labels, `false` writes codes. By default only Chinese workbooks have labels.</summary>
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
