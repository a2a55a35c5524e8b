using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Reading;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Targets;

/// <summary>The columns of a rule: its kind, and one for each parameter that some kind takes.</summary>
internal static class RuleColumns
{
    /// <summary>Adds the rule of a row.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="read">The rule of a row.</param>
    /// <param name="areMeasures">Whether the numbers are what the rows are about.</param>
    public static TableShape<T> WithRule<T>(this TableShape<T> shape, Func<T, TargetRule?> read, bool areMeasures = false)
    {
        var own = shape.Text("rule", ImportColumns.Chinese["rule"], row => read(row) is { } rule ? TargetRule.KindOf(rule.GetType()) : null);
        foreach (var name in TargetRule.ParameterNames)
        {
            var column = $"rule{char.ToUpperInvariant(name[0])}{name[1..]}";
            var chinese = $"目标{ImportColumns.Chinese[name]}";
            ColumnUnit? unit = name switch { "percent" => ColumnUnit.Percent, "rank" => null, _ => ColumnUnit.OfRow };
            own = areMeasures && unit is not null
                ? own.Measure(column, chinese, unit, row => read(row)?.Parameter(name))
                : own.Number(column, chinese, unit, row => read(row)?.Parameter(name));
        }

        return own;
    }
}
