namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>An observation of the oracle.</summary>
/// <param name="Year">The year.</param>
/// <param name="Form">year, ytd, half, quarter or month.</param>
/// <param name="Number">The last month of a year to date, or the number of the half, quarter or month.</param>
/// <param name="Value">The value. Absent if only growth was published.</param>
/// <param name="Growth">The published growth, in percent.</param>
internal sealed record OracleObservation(int Year, string Form, int Number, Fraction? Value, Fraction? Growth)
{
    public int Months => Form switch { "year" => 12, "ytd" => Number, "half" => 6, "quarter" => 3, _ => 1 };

    public int Last => Form switch { "year" => 12, "half" => Number * 6, "quarter" => Number * 3, _ => Number };

    public int First => Last - Months + 1;

    public string Period => Form switch
    {
        "year" => $"{Year}",
        "ytd" => $"{Year}-{Number:00}-YTD",
        "half" => $"{Year}-H{Number}",
        "quarter" => $"{Year}-Q{Number}",
        _ => $"{Year}-{Number:00}",
    };
}
