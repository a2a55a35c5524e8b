using IndicatorsApi.Measures.Words;
using System.Collections.Frozen;

namespace IndicatorsApi.Tables.Reading;

/// <summary>The columns of imports, in English and in Chinese.</summary>
public static class ImportColumns
{
    /// <summary>The Chinese header of each column.</summary>
    public static IReadOnlyDictionary<string, string> Chinese { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["region"] = "地区代码",
        ["indicator"] = "指标代码",
        ["period"] = "时期",
        ["value"] = "数值",
        ["unit"] = "单位",
        ["qualifier"] = "修饰",
        ["status"] = "数据状态",
        ["reportedGrowthPercent"] = "公布增幅",
        ["reportedChange"] = "公布增减量",
        ["source"] = "来源",
        ["locator"] = "出处",
        ["note"] = "备注",
        ["rule"] = "目标类型",
        ["lower"] = "下限",
        ["upper"] = "上限",
        ["amount"] = "增减量",
        ["percent"] = "百分比",
        ["rank"] = "位次",
        ["commitment"] = "约束程度",
        ["baselineIndicator"] = "基数指标",
        ["baselinePeriod"] = "基数时期",
        ["baselineComparable"] = "基数可比",
        [Error] = "错误",
    };

    /// <summary>The column that a file of rejected rows carries in addition; it is ignored when the file is sent again.</summary>
    public const string Error = "error";

    /// <summary>What people call the columns besides.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["地区"] = "region",
        ["指标"] = "indicator",
        ["期间"] = "period",
        ["报告期"] = "period",
        ["目标值"] = "value",
        ["计量单位"] = "unit",
        ["状态"] = "status",
        ["增幅"] = "reportedGrowthPercent",
        ["同比增幅"] = "reportedGrowthPercent",
        ["数据来源"] = "source",
        ["说明"] = "note",
    };

    private static readonly FrozenDictionary<string, string> English =
        Aliases.Concat(Chinese.Select(pair => KeyValuePair.Create(pair.Value, pair.Key))).DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The English name of a column that may be named in Chinese.</summary>
    public static string InEnglish(string header) => English.GetValueOrDefault(header, header);

    /// <summary>Where each column stands.</summary>
    /// <param name="header">The header of the file.</param>
    /// <param name="known">The columns that there may be.</param>
    /// <param name="required">The columns that there have to be.</param>
    /// <param name="errors">Where errors are collected.</param>
    public static IReadOnlyDictionary<string, int> Find(
        IReadOnlyList<string> header, IReadOnlyList<string> known, IEnumerable<string> required, ICollection<RowError> errors)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = string.Join(",", known);
        if (header.Count > TableReader.MostColumns)
        {
            errors.Add(new(1, null, RowErrorCode.TooLarge, null, $"has {header.Count} columns. At most {TableReader.MostColumns} are read. The columns are: {all}."));
            return columns;
        }

        for (var i = 0; i < header.Count; i++)
        {
            var name = InEnglish(header[i]);
            if (name.Length == 0 || name == Error)
                continue;
            if (!known.Contains(name, StringComparer.Ordinal))
                errors.Add(new(1, header[i], RowErrorCode.UnknownColumn, header[i], $"the column is unknown. The columns are: {all}."));
            else if (!columns.TryAdd(name, i))
                errors.Add(new(1, header[i], RowErrorCode.DuplicateColumn, header[i], "the column stands there twice."));
        }

        foreach (var missing in required.Where(name => !columns.ContainsKey(name)))
            errors.Add(new(1, missing, RowErrorCode.MissingColumn, null, $"the column is missing. The columns are: {all}."));
        return columns;
    }
}
