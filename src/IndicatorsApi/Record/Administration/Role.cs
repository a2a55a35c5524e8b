using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Record.Administration;

/// <summary>What a writer may do.</summary>
public enum Role
{
    /// <summary>Writes observations and targets of its region and everything below it.</summary>
    [Name("报送人", "reporter")]
    Reporter,

    /// <summary>Writes everything, everywhere, and keeps the keys.</summary>
    [Name("管理员", "admin")]
    Admin,
}
