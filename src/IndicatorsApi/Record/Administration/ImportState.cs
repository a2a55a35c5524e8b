using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Record.Administration;

/// <summary>What has become of an import.</summary>
public enum ImportState
{
    /// <summary>It waits its turn.</summary>
    [Name("排队中", "queued")]
    Queued,

    /// <summary>It is being read.</summary>
    [Name("进行中", "running")]
    Running,

    /// <summary>It is done: what could be written is written, or for a dry run could have been.</summary>
    [Name("成功", "succeeded")]
    Succeeded,

    /// <summary>Nothing was written, because of what is listed.</summary>
    [Name("被退回", "rejected")]
    Rejected,

    /// <summary>It was cancelled; nothing was written.</summary>
    [Name("已取消", "cancelled")]
    Cancelled,

    /// <summary>Something went wrong that is not in the file; nothing was written.</summary>
    [Name("失败", "failed")]
    Failed,
}
