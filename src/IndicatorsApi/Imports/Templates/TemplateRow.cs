using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Imports.Templates;

/// <summary>A line of a form: an indicator, and what is on record that helps to fill it in, in its unit.</summary>
/// <param name="Indicator">The indicator, with its unit and its topic.</param>
/// <param name="YearBefore">The figure of the same period a year before.</param>
/// <param name="LastYear">The figure of the whole year before.</param>
/// <param name="Before">The figure before: last month's, or all months up to it.</param>
/// <param name="Target">What is demanded of the year.</param>
internal sealed record TemplateRow(Indicator Indicator, decimal? YearBefore, decimal? LastYear, decimal? Before, TargetRule? Target);
