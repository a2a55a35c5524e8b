using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>Reads targets from <c>targets.csv</c> and imported files.</summary>
public static class TargetCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "region", "indicator", "period", "rule", .. TargetRule.ParameterNames, "unit", "commitment", "baselineIndicator", "baselinePeriod",
        "baselineComparable", "responsibleUnitZh", "responsibleUnitEn", "responsiblePostZh", "responsiblePostEn", "source", "locator",
        "note",
    ];

    /// <summary>The required columns.</summary>
    public static IReadOnlyList<string> Required { get; } = ["region", "indicator", "period", "rule", "commitment"];

    /// <summary>Reads a line and converts its numbers to the unit of the indicator.</summary>
    /// <exception cref="RowException">The row is invalid.</exception>
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
        return row.Judged(TargetValidator.Validate(entry, record.CodeLists), errors);
    }

    private static ResponsibleParty? ResponsibleIn(TableRow row)
    {
        var said = new ResponsibleParty(
            row.Optional("responsibleUnitZh"), row.Optional("responsibleUnitEn"), row.Optional("responsiblePostZh"),
            row.Optional("responsiblePostEn"));
        return said == new ResponsibleParty(null, null, null, null) ? null : said;
    }

    private static string? BaselineIndicatorIn(TableRow row, RowContext record) =>
        row.Plain("baselineIndicator") is { } text ? record.CodeLists.FindIndicator(text)?.Code ?? text : null;

    /// <summary>
    /// Builds the JSON of a rule from the columns of its parameters. Each column has the name of its parameter, so every kind of rule is
    /// parsed by its own code.
    /// </summary>
    private static TargetRule? RuleIn(TableRow row)
    {
        if (row.Plain("rule") is not { } kind)
            return null;
        var json = new JsonObject { [TargetRule.Discriminator] = TargetRule.FindKindByName(kind) };
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
