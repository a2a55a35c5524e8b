using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>A target as a line of <c>targets.csv</c>.</summary>
public static class TargetCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "region", "indicator", "period", "rule", .. TargetRule.ParameterNames, "unit", "commitment", "baselineIndicator", "baselinePeriod",
        "baselineComparable", "responsibleUnitZh", "responsibleUnitEn", "responsiblePostZh", "responsiblePostEn", "source", "locator", "note",
    ];

    /// <summary>The columns that a file cannot do without.</summary>
    public static IReadOnlyList<string> Required { get; } = ["region", "indicator", "period", "rule", "commitment"];

    /// <summary>Reads a line; numbers in a compatible unit are converted to the indicator's.</summary>
    /// <exception cref="RowException">It may not be recorded.</exception>
    public static Target Read(TableRow row, RowContext record)
    {
        var errors = new List<RowError>();
        var (rule, comparable) = (row.Try(() => RuleIn(row), errors), row.Try(() => row.OptionalFlag("baselineComparable"), errors));
        var (region, indicator, period) = row.Key(record, errors);
        var entry = new TargetInput
        {
            Region = region,
            Indicator = indicator,
            Period = period,
            Rule = rule,
            Unit = row.Plain("unit"),
            Commitment = row.WordIn<Commitment>("commitment"),
            BaselineIndicator = BaselineIndicatorIn(row, record),
            BaselinePeriod = row.Plain("baselinePeriod") is { } text ? record.PeriodOf(text)?.ToString() ?? text : null,
            BaselineComparable = comparable,
            Responsible = ResponsibleIn(row),
            Source = row.SourceIn(record),
            Locator = row.Optional("locator"),
            Note = row.Optional("note"),
            Reason = record.Reason,
            Now = record.Now,
        };
        return row.Judged(TargetValidator.Check(entry, record.Codelists), errors);
    }

    private static ResponsibleParty? ResponsibleIn(TableRow row)
    {
        var said = new ResponsibleParty(row.Optional("responsibleUnitZh"), row.Optional("responsibleUnitEn"), row.Optional("responsiblePostZh"), row.Optional("responsiblePostEn"));
        return said == new ResponsibleParty(null, null, null, null) ? null : said;
    }

    private static string? BaselineIndicatorIn(TableRow row, RowContext record) =>
        row.Plain("baselineIndicator") is { } text ? record.Codelists.IndicatorOf(text)?.Code ?? text : null;

    /// <summary>
    /// A rule's parameters stand in columns of their own names, so the cells that are filled in are the rule's JSON: whatever
    /// kinds there are, they read themselves.
    /// </summary>
    private static TargetRule? RuleIn(TableRow row)
    {
        if (row.Plain("rule") is not { } kind)
            return null;
        var json = new JsonObject { [TargetRule.Discriminator] = TargetRule.KindOfName(kind) };
        foreach (var name in TargetRule.ParameterNames)
        {
            if (row.Number(name) is { } number)
                json[name] = JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture));
        }

        try
        {
            return TargetRule.Read(JsonElement.Parse(json.ToJsonString()));
        }
        catch (InvalidRuleException exception)
        {
            var column = exception.Parameter is null or TargetRule.Discriminator ? "rule" : exception.Parameter;
            throw row.Fail(column, exception.Message, RowErrorCode.RuleNotAllowed);
        }
    }
}
