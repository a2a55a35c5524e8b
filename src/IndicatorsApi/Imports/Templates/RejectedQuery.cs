using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Imports.Templates;

/// <summary>The query parameters of rejected rows.</summary>
public sealed record RejectedQuery : ItemQuery
{
    /// <summary>`csv`, or `xlsx` with the errors beside the cells. The default is `csv`.</summary>
    [FromQuery(Name = "format"), EnumValues(typeof(RejectedFormat))]
    public string? Format { get; init; }

    internal bool WantsWorkbook => EnumCodes<RejectedFormat>.Find(Format) == RejectedFormat.Xlsx;

    internal sealed class Validator : Validator<RejectedQuery>
    {
        public Validator() => RuleFor(q => q.Format).IsEnumCode<RejectedQuery, RejectedFormat>();
    }
}
