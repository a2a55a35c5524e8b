using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.Imports;

/// <summary>The state of an import.</summary>
public enum ImportState
{
    /// <summary>The import is queued.</summary>
    [LocalizedName("排队中", "queued")]
    Queued,

    /// <summary>The import is running.</summary>
    [LocalizedName("进行中", "running")]
    Running,

    /// <summary>The import is complete. A dry run has written nothing.</summary>
    [LocalizedName("成功", "succeeded")]
    Succeeded,

    /// <summary>Nothing was written, because of the listed errors.</summary>
    [LocalizedName("被退回", "rejected")]
    Rejected,

    /// <summary>The import was cancelled. Nothing was written.</summary>
    [LocalizedName("已取消", "cancelled")]
    Cancelled,

    /// <summary>The import failed for a reason outside of the file. Nothing was written.</summary>
    [LocalizedName("失败", "failed")]
    Failed,
}
