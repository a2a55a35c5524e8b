namespace IndicatorsApi.Api.Splits;

/// <summary>What a target is split into.</summary>
public enum SplitBy
{
    /// <summary>The direct parts of its region.</summary>
    Region,

    /// <summary>The years of a plan.</summary>
    Year,

    /// <summary>Halves of years.</summary>
    Half,

    /// <summary>Quarters.</summary>
    Quarter,

    /// <summary>Months.</summary>
    Month,
}
