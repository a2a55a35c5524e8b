using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.ApiKeys;

/// <summary>What a writer may do.</summary>
public enum Role
{
    /// <summary>Writes observations and targets of its region and everything below it.</summary>
    [LocalizedName("报送人", "reporter")]
    Reporter,

    /// <summary>Writes everything, everywhere, and keeps the keys.</summary>
    [LocalizedName("管理员", "admin")]
    Admin,
}
