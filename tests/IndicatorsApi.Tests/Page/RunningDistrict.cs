using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Tests.Support;
using NodaTime;

namespace IndicatorsApi.Tests.Page;

/// <summary>
/// A service with a district of ten towns and targets for the past, the current and the next year. One town has no observations; some
/// towns miss months.
/// </summary>
public sealed class RunningDistrict : IAsyncLifetime
{
    private const string Source = "linghu-work-report-2025";
    private static readonly string[] Towns =
        ["330503001", "330503002", "330503100", "330503101", "330503102", "330503103", "330503105", "330503106", "330503107", "330503108"];
    private static readonly (string Code, string Unit, string Form)[] Indicators =
    [
        ("industrial-output", "CNY-1E8", "-YTD"), ("tax-revenue", "CNY-1E8", "-YTD"), ("industrial-land-vacated", "MU", "-YTD"),
        ("enterprise-visits", "EVENT", "-YTD"), ("pm25", "UG-M3", ""), ("national-little-giants", "ENTERPRISE", ""),
    ];

    private readonly TemporaryFolder _folder = new();
    private RunningProgram _program = null!;
    private LocalDate _today;

    /// <summary>The current year by the clock of the service.</summary>
    public int Year => _today.Year;

    /// <summary>A town with observations.</summary>
    public static string Town => "330503105";

    /// <summary>A town without observations.</summary>
    public static string SilentTown => Towns[^1];

    public HttpClient Client => _program.Client;

    public async ValueTask InitializeAsync()
    {
        var file = _folder.File("indicators.db");
        var key = await SeedDatabase.CopyWithKeyToAsync(file);
        _program = await RunningProgram.ServeAsync(_folder.Path, file);
        using var first = await Client.GetAsync(
            new Uri("/api/v1/regions?limit=1", UriKind.Relative), TestContext.Current.CancellationToken);
        _today = ChinaCalendar.DayOf(Instant.FromDateTimeOffset(first.Headers.Date!.Value));
        Client.DefaultRequestHeaders.Add("X-API-Key", key.Trim());
        await ImportAsync(TargetRows());
        await ImportAsync(ObservationRows());
        using var remark = await Client.PutAsJsonAsync(
            $"/api/v1/targets/{Town}/industrial-output/{Year}/remarks/{_today:uuuu-MM-dd}",
            new { cause = "订单减少", measure = "走访企业", by = "经济发展办公室" }, TestContext.Current.CancellationToken);
        Assert.True(remark.IsSuccessStatusCode, await remark.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Client.DefaultRequestHeaders.Remove("X-API-Key");
    }

    public async Task<JsonElement> GetAsync(string path) =>
        await Client.GetFromJsonAsync<JsonElement>($"/api/v1/{path}", TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Dispose();
    }

    private IEnumerable<string> TargetRows() => Enumerable.Range(Year - 1, 3)
        .SelectMany(year => Towns.SelectMany((town, t) => Indicators.Select((indicator, i) => string.Join(
            ',', town, indicator.Code, year, indicator.Code == "pm25" ? "atMost" : "atLeast", Text(Goal(t, i)), indicator.Unit, "expected",
            t % 3 == 0 ? "经济发展办公室,Economic Development Office" : ",", Source))))
        .Prepend("region,indicator,period,rule,value,unit,commitment,responsibleUnitZh,responsibleUnitEn,source");

    private IEnumerable<string> ObservationRows() => Enumerable.Range(Year - 2, 3)
        .SelectMany(year => Towns.SkipLast(1).SelectMany((town, t) => Indicators.SelectMany((indicator, i) => Enumerable
            .Range(1, year < Year ? 12 : Math.Max(0, _today.Month - 1 - (t % 3)))
            .Where(month => indicator.Code != "enterprise-visits" || month != 2)
            .Select(month => string.Join(
                ',', town, indicator.Code, $"{year}-{month:00}{indicator.Form}", Text(Value(t, i, year, month, indicator.Form)),
                indicator.Unit, "preliminary", Source)))))
        .Prepend("region,indicator,period,value,unit,status,source");

    private static decimal Goal(int town, int indicator) => 12 * (10 + town + (3 * indicator));

    /// <summary>Returns a value whose pace varies by town and indicator and rises each year. Year-to-date forms are cumulative.</summary>
    private decimal Value(int town, int indicator, int year, int month, string form)
    {
        var pace = (80 + (((town * 7) + (indicator * 5)) % 36) + (5 * (year - Year))) / 100m;
        return Math.Round(Goal(town, indicator) * pace * (form.Length > 0 ? month / 12m : 1), 0);
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private async Task ImportAsync(IEnumerable<string> rows)
    {
        using var body = new StringContent(string.Join('\n', rows), Encoding.UTF8, "text/csv");
        using var response = await Client.PostAsync(
            new Uri("/api/v1/imports", UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
