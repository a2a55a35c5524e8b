using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.ApiKeys;

/// <summary>The role of a writer.</summary>
public enum Role
{
    /// <summary>May write observations, targets and remarks of a region and its subtree.</summary>
    [LocalizedName("报送人", "reporter")]
    Reporter,

    /// <summary>May write all resources and manage API keys.</summary>
    [LocalizedName("管理员", "admin")]
    Admin,
}
