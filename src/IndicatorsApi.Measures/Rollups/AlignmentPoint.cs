namespace IndicatorsApi.Measures.Rollups;

/// <summary>At which point of a period the regions of a roll-up are taken.</summary>
public enum AlignmentPoint
{
    /// <summary>All at one: the newest point that all of them have.</summary>
    Common,

    /// <summary>Each at its own newest; what they come to is then no total.</summary>
    Latest,
}
