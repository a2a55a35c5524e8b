namespace IndicatorsApi.Record.Administration;

/// <summary>What a writer may do.</summary>
public enum Role
{
    /// <summary>Writes observations and targets of its region and everything below it.</summary>
    Reporter,

    /// <summary>Writes everything, everywhere, and keeps the keys.</summary>
    Admin,
}
