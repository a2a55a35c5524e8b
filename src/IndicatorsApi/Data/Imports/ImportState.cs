using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.Imports;

/// <summary>What has become of an import.</summary>
public enum ImportState
{
    /// <summary>It waits its turn.</summary>
    [LocalizedName("排队中", "queued")]
    Queued,

    /// <summary>It is being read.</summary>
    [LocalizedName("进行中", "running")]
    Running,

    /// <summary>It is done: what could be written is written, or for a dry run could have been.</summary>
    [LocalizedName("成功", "succeeded")]
    Succeeded,

    /// <summary>Nothing was written, because of what is listed.</summary>
    [LocalizedName("被退回", "rejected")]
    Rejected,

    /// <summary>It was cancelled; nothing was written.</summary>
    [LocalizedName("已取消", "cancelled")]
    Cancelled,

    /// <summary>Something went wrong that is not in the file; nothing was written.</summary>
    [LocalizedName("失败", "failed")]
    Failed,
}
