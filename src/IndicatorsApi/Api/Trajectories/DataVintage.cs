namespace IndicatorsApi.Api.Trajectories;

/// <summary>The data vintage of past months.</summary>
public enum DataVintage
{
    /// <summary>The newest revisions.</summary>
    Latest,

    /// <summary>The revisions at the time when a month was first reported.</summary>
    Contemporary,
}
