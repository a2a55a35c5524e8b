using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Imports.Templates;

/// <summary>A row of an import template: an indicator with values on record in its unit.</summary>
/// <param name="Indicator">The indicator with its unit and topic.</param>
/// <param name="YearBefore">The value of the same period one year earlier.</param>
/// <param name="LastYear">The value of the previous year.</param>
/// <param name="Before">The value of the previous month, or the cumulative value through it.</param>
/// <param name="Target">The target of the year.</param>
internal sealed record TemplateRow(Indicator Indicator, decimal? YearBefore, decimal? LastYear, decimal? Before, TargetRule? Target);
