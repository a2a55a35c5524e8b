using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Api.Remarks;

/// <summary>A remark on a target on a day.</summary>
public sealed record RemarkResponse : IRevisioned
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the requested language.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The indicator in the requested language.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The period of the target.</summary>
    public required Measures.Time.Period Period { get; init; }

    /// <summary>The day of the remark.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The cause of the status of the target (原因).</summary>
    /// <example>两家企业停产检修</example>
    public required string? Cause { get; init; }

    /// <summary>The measure taken (措施).</summary>
    /// <example>每周调度，8月底前复产</example>
    public required string? Measure { get; init; }

    /// <summary>The due date of the measure (完成时限).</summary>
    public required LocalDate? DueOn { get; init; }

    /// <summary>The person in charge (责任人).</summary>
    /// <example>经济发展办公室主任</example>
    public required string? By { get; init; }

    /// <summary>The number of the revision, from 1.</summary>
    /// <example>1</example>
    public required int Revision { get; init; }

    /// <summary>The time at which this revision was recorded.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>The author of this revision.</summary>
    /// <example>linghu-clerk</example>
    public required string RecordedBy { get; init; }

    /// <summary>The reason; null if none was given.</summary>
    public required string? Reason { get; init; }

    /// <summary>`true` if this revision withdraws the remark. Only a history contains such revisions.</summary>
    public required bool Withdrawn { get; init; }

    internal static RemarkResponse From(Remark remark, CodeListSet codeLists, Language language) => new()
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
