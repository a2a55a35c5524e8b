using IndicatorsApi.Http.Queries;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Imports.Forms;

/// <summary>How rejected rows are given back.</summary>
public sealed record RejectedQuery : ItemQuery
{
    /// <summary>`csv`, which it is without it, too; or `xlsx`: what is wrong beside the cells.</summary>
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    internal bool WantsWorkbook => Format == "xlsx";

    internal sealed class Validator : Validator<RejectedQuery>
    {
        public Validator() => RuleFor(q => q.Format).IsOneOf(["csv", "xlsx"]);
    }
}
