using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Measures.Tests.Oracle;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Progress;

/// <summary>
/// The responses of the service equal the oracle, an independent implementation of docs/measures.md in exact fractions. Rules, measures and
/// reporting forms are random, with revisions, for all methods and profiles, over HTTP.
/// </summary>
public sealed class ProgressOracleTests(WritableService service) : IClassFixture<WritableService>
{
    private const string Source = "linghu-work-report-2025";
    private static readonly string[] Towns =
        ["330503001", "330503002", "330503100", "330503101", "330503102", "330503103", "330503105", "330503106", "330503107", "330503108"];
    private static readonly string[] Numbers =
        ["threshold", "attainmentPercent", "gap", "gapClosedPercent", "requiredGrowthPercent", "elapsedPercent", "expectedByNow",
            "pacePercent", "leadPercentagePoints", "projected", "neededPerMonth"];

    [Fact]
    public async Task Ten_thousand_responses_equal_the_oracle()
    {
        foreach (var indicator in OracleDataset.Indicators)
            await CreateIndicatorAsync(indicator);
        var record = new OracleDataset(seed: 20250115, Towns);
        await SendAsync(ObservationsOf(record));
        await SendAsync(TargetsOf(record));

        var differences = new List<string>();
        var compared = await CompareAllAsync(record, differences);
        record.Revise();
        await SendAsync(ObservationsOf(record));
        compared += await CompareAllAsync(record, differences);

        Assert.True(
            differences.Count == 0, $"{differences.Count} differences in {compared} responses:\n{string.Join('\n', differences.Take(40))}");
        Assert.InRange(compared, 10_000, int.MaxValue);
    }

    private async Task<int> CompareAllAsync(OracleDataset record, List<string> differences)
    {
        var compared = 0;
        foreach (var method in new[] { "linear", "compound", "projection" })
        {
            foreach (var profile in new[] { "months", "days", "lastYear" })
            {
                var responses = await ResponsesAsync(method, profile);
                foreach (var target in record.Targets)
                {
                    var oracle = new ProgressOracle(target, record.Observations[(target.Region, target.Indicator.Code)], method, profile);
                    var verdict = oracle.Evaluate();
                    Compare(
                        target, $"{method} {profile}", verdict, oracle.TrendBefore,
                        responses[(target.Region, target.Indicator.Code, $"{target.Year}")], differences);
                    compared++;
                }
            }
        }

        return compared;
    }

    private static void Compare(
        OracleTarget target, string how, OracleResult verdict, object? trend, JsonElement response, List<string> differences)
    {
        void Report(string what, object? expected, object? actual) =>
            differences.Add(
                $"{target.Region}/{target.Indicator.Code}/{target.Year} {target.Kind} {target.Number} {how}: {what} is {actual ?? "null"}, expected {expected ?? "null"}");
        if (response.Text("status") != verdict.Status)
            Report("status", verdict.Status, response.Text("status"));
        foreach (var name in Numbers)
        {
            var expected = name == "pacePercent" && trend is not null ? trend : verdict.Numbers[name];
            if (!IsSame(expected, response.Number(name)))
                Report(name, expected, response.Number(name));
        }

        foreach (var name in new[] { "baseline", "latest" })
        {
            var part = response.GetProperty(name);
            var actual = part.ValueKind == JsonValueKind.Null ? null : part.Number("value");
            if (!IsSame(verdict.Numbers[name], actual))
                Report(name, verdict.Numbers[name], actual);
        }
    }

    /// <summary>Exact numbers to the last of four decimals; where a power was drawn, to what fifteen digits leave of it.</summary>
    private static bool IsSame(object? expected, decimal? actual) => (expected, actual) switch
    {
        (null, null) => true,
        (Fraction exact, { } number) => Math.Abs(exact.Rounded() - number) <= 0,
        (double power, { } number) => Math.Abs(power - (double)number) <= 0.0001 + (Math.Abs(power) * 1e-9),
        _ => false,
    };

    private async Task<Dictionary<(string Region, string Indicator, string Period), JsonElement>> ResponsesAsync(
        string method, string profile)
    {
        var responses = new Dictionary<(string, string, string), JsonElement>();
        var path =
            $"progress?indicator={string.Join(',', OracleDataset.Indicators.Select(i => i.Code))}&method={method}&profile={profile}&limit=1000";
        for (var next = (string?)""; next is not null;)
        {
            var page = await service.GetAsync(next.Length == 0 ? path : $"{path}&cursor={Uri.EscapeDataString(next)}");
            foreach (var item in page.Items())
                responses.Add((item.Text("region")!, item.Text("indicator")!, item.Text("period")!), item);
            next = page.Text("next");
        }

        return responses;
    }

    private async Task CreateIndicatorAsync(OracleIndicator indicator)
    {
        using var kept = await service.PutAsync($"indicators/{indicator.Code}", new
        {
            topic = "economy",
            unit = indicator.IsPercent ? "PERCENT" : indicator.Measure == "ratio" ? "UG-M3" : "CNY-1E8",
            measure = indicator.Measure,
            overTime = indicator.OverTime,
            weightedByDays = indicator.ByDays,
            polarity = indicator.Polarity switch { > 0 => "higherIsBetter", < 0 => "lowerIsBetter", _ => "neutral" },
            rollup = "none",
            name = new { zh = indicator.Code, en = indicator.Code },
            definition = new { zh = indicator.Code, en = indicator.Code },
        });
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
    }

    private async Task SendAsync(string csv)
    {
        using var content = new StringContent(csv, Encoding.UTF8, "text/csv");
        using var response = await service.SendAsync(HttpMethod.Post, "imports", content);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(
            response.IsSuccessStatusCode && body.Contains("\"succeeded\"", StringComparison.Ordinal), body[..Math.Min(body.Length, 2000)]);
    }

    private static string ObservationsOf(OracleDataset record) =>
        string.Concat(record.Observations.SelectMany(series => series.Value.Select(observation =>
        $"{series.Key.Region},{series.Key.Indicator},{observation.Period},{Text(observation.Value)},{Text(observation.Growth)},preliminary,{Source}\n")).Prepend("region,indicator,period,value,reportedGrowthPercent,status,source\n"));

    private static string TargetsOf(OracleDataset record) => string.Concat(record.Targets.Select(target =>
    {
        var (rule, value, upper, amount, percent) = target.Kind switch
        {
            "within" => ("within", "", $"{Text(target.Number)},{Text(target.Upper)}", "", ""),
            "increase" or "decrease" => (target.Kind, "", ",", "", ""),
            "increaseAmount" or "decreaseAmount" => (target.Kind[..8], "", ",", Text(target.Number), ""),
            "increasePercent" or "decreasePercent" => (target.Kind[..8], "", ",", "", Text(target.Number)),
            "growAtLeast" => (target.Kind, "", ",", "", Text(target.Number)),
            _ => (target.Kind, Text(target.Number), ",", "", ""),
        };
        return $"{target.Region},{target.Indicator.Code},{target.Year},{rule},{value},{upper},{amount},{percent},expected,{target.BaseYear},{Source},explained\n";
    }).Prepend("region,indicator,period,rule,value,lower,upper,amount,percent,commitment,baselinePeriod,source,note\n"));

    private static string Text(Fraction? value) => value?.Rounded().ToString(CultureInfo.InvariantCulture) ?? "";
}
