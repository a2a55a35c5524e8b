namespace IndicatorsApi.Api.Submissions;

/// <summary>From what it follows which figures are expected of a region.</summary>
public enum ExpectationSource
{
    /// <summary>From requirements.</summary>
    Declared,

    /// <summary>No requirement speaks of the region: from what it reported before in the same form, and from its targets.</summary>
    Habit,
}
