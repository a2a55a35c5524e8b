namespace IndicatorsApi.Api.Trajectories;

/// <summary>By which knowledge the past is judged.</summary>
public enum DataVintage
{
    /// <summary>By what the record says now, with all revisions since.</summary>
    Latest,

    /// <summary>By what it said when a month was first reported.</summary>
    Contemporary,
}
