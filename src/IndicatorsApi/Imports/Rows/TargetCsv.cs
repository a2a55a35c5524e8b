using System.Globalization;
using System.Text.Json.Nodes;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>A target as a line of <c>targets.csv</c>.</summary>
public static class TargetCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "region", "indicator", "period", "rule", .. TargetRule.ParameterNames, "unit", "commitment", "baselineIndicator", "baselinePeriod",
        "baselineComparable", "source", "locator", "note",
    ];

    /// <summary>The columns that a file cannot do without.</summary>
    public static IReadOnlyList<string> Required { get; } = ["region", "indicator", "period", "rule", "commitment"];

    /// <summary>Reads a line; numbers in a compatible unit are converted to the indicator's.</summary>
    public static Target Read(TableRow row, References record)
    {
        var indicator = row.IndicatorIn(record);
        var period = row.Period("period");
        var baseline = row.OptionalReference("baselineIndicator", record.Indicators);
        if (baseline is not null && !record.Units[baseline.UnitCode].IsCompatibleWith(record.Units[indicator.UnitCode]))
            throw row.Fail("baselineIndicator", $"'{baseline.Code}' is kept in {baseline.UnitCode}, which does not measure {indicator.Code} ({indicator.UnitCode}).", RowErrorCode.IncompatibleUnit);

        var rule = ReadRule(row).Scale(row.FactorTo(indicator, "unit", record));
        if (RuleFit.Check(rule, indicator, record.Units[indicator.UnitCode].IsPercent, explained: row.Optional("note") is not null) is { } misfit)
            throw row.Fail("rule", misfit.Message, RowErrorCode.RuleNotAllowed);

        return new()
        {
            RegionCode = row.RegionIn(record).Code,
            IndicatorCode = indicator.Code,
            Period = period,
            Number = 1,
            Rule = rule,
            Commitment = row.Term<Commitment>("commitment"),
            BaselineIndicatorCode = baseline?.Code,
            BaselinePeriod = row.OptionalPeriod("baselinePeriod"),
            BaselineComparable = row.Flag("baselineComparable", whenEmpty: true),
            SourceCode = row.SourceIn(record),
            Locator = row.Optional("locator"),
            Note = row.Optional("note"),
            RecordedAt = record.RecordedAt,
            RecordedBy = record.RecordedBy,
            Reason = record.Reason,
        };
    }

    /// <summary>
    /// A rule's parameters stand in columns of their own names, so the cells that are filled in are the rule's JSON: whatever
    /// kinds there are, they read themselves.
    /// </summary>
    private static TargetRule ReadRule(TableRow row)
    {
        var json = new JsonObject { [TargetRule.Discriminator] = row.Text("rule") };
        foreach (var name in TargetRule.ParameterNames)
        {
            if (row.Value(name) is { } number)
                json[name] = JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture));
        }

        try
        {
            return TargetRule.FromJson(json.ToJsonString());
        }
        catch (RuleException exception)
        {
            var column = exception.Parameter is null or TargetRule.Discriminator ? "rule" : exception.Parameter;
            throw row.Fail(column, exception.Message, RowErrorCode.RuleNotAllowed);
        }
    }
}
