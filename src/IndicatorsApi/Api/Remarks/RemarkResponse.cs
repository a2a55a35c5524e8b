using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Api.Remarks;

/// <summary>What was said of a target on a day.</summary>
public sealed record RemarkResponse : IRevisioned
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The indicator in the language asked for.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The period of the target.</summary>
    public required Measures.Time.Period Period { get; init; }

    /// <summary>The day that it is of.</summary>
    public required LocalDate On { get; init; }

    /// <summary>Why the target stands as it does (原因).</summary>
    /// <example>两家企业停产检修</example>
    public required string? Cause { get; init; }

    /// <summary>What is done about it (措施).</summary>
    /// <example>每周调度，8月底前复产</example>
    public required string? Measure { get; init; }

    /// <summary>By when (完成时限).</summary>
    public required LocalDate? DueOn { get; init; }

    /// <summary>Who says it, or does it (责任人).</summary>
    /// <example>经济发展办公室主任</example>
    public required string? By { get; init; }

    /// <summary>The number of the revision, from 1.</summary>
    /// <example>1</example>
    public required int Revision { get; init; }

    int IRevisioned.Revision => Revision;

    /// <summary>When this revision entered the record.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    /// <example>linghu-clerk</example>
    public required string RecordedBy { get; init; }

    /// <summary>Why, where a reason was given.</summary>
    public required string? Reason { get; init; }

    /// <summary>Whether this revision took it out of the record; only a history shows such.</summary>
    public required bool Withdrawn { get; init; }

    internal static RemarkResponse From(Remark remark, Codelists codeLists, Language language) => new()
    {
        Region = remark.RegionCode,
        RegionLabel = codeLists.Regions[remark.RegionCode].Name.In(language),
        Indicator = remark.IndicatorCode,
        IndicatorLabel = codeLists.Indicators[remark.IndicatorCode].Name.In(language),
        Period = remark.Period,
        On = remark.On,
        Cause = remark.Cause,
        Measure = remark.Measure,
        DueOn = remark.DueOn,
        By = remark.By,
        Revision = remark.Number,
        RecordedAt = remark.Added.At,
        RecordedBy = remark.Added.By,
        Reason = remark.Reason,
        Withdrawn = remark.Withdrawn,
    };
}
