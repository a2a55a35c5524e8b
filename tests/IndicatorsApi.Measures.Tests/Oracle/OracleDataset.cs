namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>A dataset of random observations and targets. The seed determines it.</summary>
internal sealed class OracleDataset
{
    private static readonly string[] Kinds =
        [
            "atLeast",
            "moreThan",
            "atMost",
            "lessThan",
            "reach",
            "within",
            "increase",
            "decrease",
            "increaseAmount",
            "decreaseAmount",
            "increasePercent",
            "decreasePercent",
            "growAtLeast",
        ];

    private readonly Random _random;

    /// <summary>Creates the dataset.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="regions">The regions.</param>
    public OracleDataset(int seed, IReadOnlyList<string> regions)
    {
        _random = new(seed);
        foreach (var region in regions)
        {
            foreach (var indicator in Indicators)
                Fill(region, indicator);
        }
    }

    public static IReadOnlyList<OracleIndicator> Indicators { get; } =
    [
        new("oracle-output", "flow", "sum", ByDays: false, IsPercent: false, 1),
        new("oracle-debt-paid", "flow", "sum", ByDays: false, IsPercent: false, -1),
        new("oracle-traffic", "flow", "sum", ByDays: false, IsPercent: false, 0),
        new("oracle-firms", "stock", "last", ByDays: false, IsPercent: false, 1),
        new("oracle-dust", "ratio", "mean", ByDays: false, IsPercent: false, -1),
        new("oracle-clear-days", "ratio", "mean", ByDays: true, IsPercent: true, 1),
        new("oracle-coverage", "ratio", "last", ByDays: false, IsPercent: true, 1),
    ];

    public List<OracleTarget> Targets { get; } = [];

    public Dictionary<(string Region, string Indicator), List<OracleObservation>> Observations { get; } = [];

    /// <summary>Revises some values.</summary>
    public void Revise()
    {
        foreach (var series in Observations.Values)
        {
            for (var i = 0; i < series.Count; i++)
            {
                if (_random.Next(4) == 0 && series[i].Value is { } value)
                    series[i] = series[i] with { Value = Rounded(value * Hundredths(80, 125)) };
            }
        }
    }

    private void Fill(string region, OracleIndicator indicator)
    {
        var series = Observations[(region, indicator.Code)] = [];
        for (var year = 1990; year <= 2004; year += 2)
        {
            var level = indicator.IsPercent ? _random.Next(20, 99) : _random.Next(10, 200);
            var reached = _random.Next(8) == 0 ? level : level * _random.Next(80, 125) / 100;
            series.AddRange(YearOf(year - 1, level, indicator, _random.Next(8)));
            series.AddRange(YearOf(year, reached, indicator, _random.Next(10)));
            Targets.Add(TargetOf(region, indicator, year, level, reached));
        }
    }

    /// <summary>Creates a target. Some are edge cases: zero, the baseline, or exactly the reached value.</summary>
    private OracleTarget TargetOf(string region, OracleIndicator indicator, int year, int level, int reached)
    {
        // A percentage changes by points, not by percent.
        var kind = Kinds[_random.Next(indicator.IsPercent ? Kinds.Length - 3 : Kinds.Length)];
        var number = kind switch
        {
            "increaseAmount" or "decreaseAmount" => Hundredths(1, 2000),
            "increasePercent" or "decreasePercent" => Hundredths(1, 1500),
            "growAtLeast" => Hundredths(-3, 9) * 100,
            _ => _random.Next(12) switch
            {
                0 => 0,
                1 => level,
                2 => reached,
                _ => Rounded(level * Hundredths(80, 125)),
            },
        };
        return new(region, indicator, year, kind, number, number + Hundredths(100, 2000), _random.Next(10) == 0 ? year - 3 : null);
    }

    /// <summary>Creates the observations of a year in one of several forms.</summary>
    private List<OracleObservation> YearOf(int year, int level, OracleIndicator indicator, int form)
    {
        var isUniform = _random.Next(6) == 0;
        var months = Enumerable.Range(1, 12).Select(_ => MonthOf(level, indicator, isUniform)).ToList();
        Fraction UpTo(int month) => Rounded(indicator.OverTime switch
        {
            "sum" => months.Take(month).Aggregate((Fraction)0, (sum, each) => sum + each),
            "mean" => months.Take(month).Aggregate((Fraction)0, (sum, each) => sum + each) / month,
            _ => months[month - 1],
        });
        OracleObservation Own(bool growth = false) => new(year, "year", 1, level, growth ? Hundredths(-800, 1600) : null);
        OracleObservation Ytd(int month, bool growth = false) =>
            new(year, "ytd", month, UpTo(month), growth ? Hundredths(-800, 1600) : null);
        OracleObservation Month(int month) => new(year, "month", month, months[month - 1], null);
        OracleObservation Quarter(int quarter) =>
            new(
                year,
                "quarter",
                quarter,
                Rounded(
                    indicator.OverTime == "sum"
                        ? months.Skip((quarter - 1) * 3).Take(3).Aggregate((Fraction)0, (sum, each) => sum + each)
                        : months[(quarter * 3) - 1]),
                null);
        var through = _random.Next(1, 13);
        return form switch
        {
            0 => [Own(), .. Some(12).Select(month => Ytd(month))],
            1 => [.. Enumerable.Range(1, 12).Select(month => Ytd(month, _random.Next(3) == 0))],
            2 => [Own(growth: true)],
            3 => [.. Enumerable.Range(1, through).Select(Month)],
            4 => [Ytd(through), .. Enumerable.Range(through + 1, _random.Next(13 - through)).Select(Month)],
            5 => [.. Enumerable.Range(1, (through + 2) / 3).Select(Quarter)],
            6 =>
            [
                .. Some(Math.Min(11, through)).Select(month => Ytd(month)),
                new(year, "ytd", Math.Min(12, through + 1), null, Hundredths(-800, 1600)),
            ],
            7 => [],
            8 => [Month(1), .. Some(12).Where(month => month > 3).Select(Month), Ytd(_random.Next(1, 4))],
            _ => [.. Enumerable.Range(1, through).Select(month => Ytd(month, growth: true))],
        };
    }

    /// <summary>Creates the value of a month, equal to or different from the others, sometimes zero.</summary>
    private Fraction MonthOf(int level, OracleIndicator indicator, bool isUniform) =>
        isUniform ? (indicator.OverTime == "sum" ? level / 12 : level)
        : _random.Next(25) == 0 ? 0
        : Rounded((indicator.OverTime == "sum" ? new Fraction(level, 12) : level) * Hundredths(70, 130));

    private List<int> Some(int last) => [.. Enumerable.Range(1, last).Where(month => month == last || _random.Next(2) == 0)];

    private Fraction Hundredths(int min, int max) => new(_random.Next(min, max), 100);

    /// <summary>Rounds to four decimals.</summary>
    private static Fraction Rounded(Fraction value) =>
        Fraction.Parse(value.Rounded().ToString(System.Globalization.CultureInfo.InvariantCulture));
}
