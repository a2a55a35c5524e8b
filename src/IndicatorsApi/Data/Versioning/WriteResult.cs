namespace IndicatorsApi.Data.Versioning;

/// <summary>The result of a write.</summary>
public enum WriteResult
{
    /// <summary>The item was created.</summary>
    Created,

    /// <summary>A new revision superseded the previous one.</summary>
    Revised,

    /// <summary>The content is unchanged, so no revision was added.</summary>
    Unchanged,

    /// <summary>The item was withdrawn. Its history remains.</summary>
    Withdrawn,

    /// <summary>The item to withdraw does not exist.</summary>
    NotFound,

    /// <summary>The item does not meet the precondition.</summary>
    PreconditionFailed,

    /// <summary>A change of a final observation requires a reason.</summary>
    ReasonRequired,

    /// <summary>A background import yields to a revision that was recorded after its upload.</summary>
    Superseded,
}
