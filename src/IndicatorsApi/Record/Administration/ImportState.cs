namespace IndicatorsApi.Record.Administration;

/// <summary>What has become of an import.</summary>
public enum ImportState
{
    /// <summary>It waits its turn.</summary>
    Queued,

    /// <summary>It is being read.</summary>
    Running,

    /// <summary>It is done: what could be written is written, or for a dry run could have been.</summary>
    Succeeded,

    /// <summary>Nothing was written, because of what is listed.</summary>
    Rejected,

    /// <summary>It was cancelled; nothing was written.</summary>
    Cancelled,

    /// <summary>Something went wrong that is not in the file; nothing was written.</summary>
    Failed,
}
