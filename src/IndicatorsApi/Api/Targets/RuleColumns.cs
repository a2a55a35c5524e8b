using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Targets;

/// <summary>The columns of a rule: its kind, and one column for each parameter of any kind.</summary>
internal static class RuleColumns
{
    /// <summary>Adds the columns of the rule.</summary>
    /// <param name="shape">The table schema.</param>
    /// <param name="read">Returns the rule of a row.</param>
    /// <param name="areMeasures"><see langword="true"/> if the parameters are the measures of the table.</param>
    public static TableSchema<T> WithRule<T>(this TableSchema<T> shape, Func<T, TargetRule?> read, bool areMeasures = false)
    {
        var own = shape.Words("rule", row => read(row) is { } rule ? WordOf(rule) : null);
        foreach (var name in TargetRule.ParameterNames)
        {
            var column = ColumnList.OfRule(name);
            own = areMeasures && column.Unit is not null
                ? own.Measure(column, row => read(row)?.Parameter(name))
                : own.Number(column, row => read(row)?.Parameter(name));
        }

        return own;
    }

    private static CodedCell WordOf(TargetRule rule)
    {
        var kind = TargetRule.KindOf(rule.GetType())!;
        return new(kind, TargetRule.NameOf(kind));
    }
}
