namespace IndicatorsApi.Http.Responses;

/// <summary>A response that represents a revision of an item.</summary>
internal interface IRevisioned
{
    /// <summary>The revision number.</summary>
    int Revision { get; }

    /// <summary>The representation that GET returns.</summary>
    /// <remarks>The entity tag is computed from it, so that a write returns the tag of the next read.</remarks>
    object AsRead => this;
}
