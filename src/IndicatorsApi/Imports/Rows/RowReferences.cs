using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>How lines of figures and targets name what they are about, and what is told of them.</summary>
internal static class RowReferences
{
    /// <summary>The key of a line: region and indicator by code or name, the period as people write it.</summary>
    /// <param name="row">The line.</param>
    /// <param name="record">What it refers to.</param>
    /// <param name="errors">What could not be read of the line besides.</param>
    /// <exception cref="RowException">A part of the key is missing or unknown; everything that is wrong is told.</exception>
    public static (Region Region, Indicator Indicator, Period Period) Key(this TableRow row, RowContext record, ICollection<RowError> errors)
    {
        var region = row.Try(() => row.Thing("region", record, record.Codelists.RegionOf, record.Codelists.Regions.Values), errors);
        var indicator = row.Try(() => row.Thing("indicator", record, record.Codelists.IndicatorOf, record.Codelists.Indicators.Values), errors);
        var period = row.Try(() => row.Period("period"), errors);
        return region is null || indicator is null || period is null ? throw new RowException([.. errors]) : (region, indicator, period);
    }

    /// <summary>The source of a line: its own, or the one that holds for the whole file.</summary>
    public static string? SourceIn(this TableRow row, RowContext record) => row.Optional("source") is { } text ? record.Codelists.SourceOf(text)?.Code ?? CellParser.Plain(text) : record.DefaultSource;

    /// <summary>A word of a line, in the words of the record.</summary>
    public static string? WordIn<T>(this TableRow row, string column)
        where T : struct, Enum => row.Plain(column) is { } word ? EnumCodes<T>.OfName(word) : null;

    /// <summary>The revision that a line makes.</summary>
    /// <param name="row">The line.</param>
    /// <param name="judged">The revision, or what is wrong with it.</param>
    /// <param name="unread">What could not be read at all.</param>
    /// <exception cref="RowException">Something is wrong.</exception>
    public static T Judged<T>(this TableRow row, (T? Revision, IReadOnlyList<RuleViolation> Breaches) judged, IReadOnlyList<RowError> unread)
        where T : Revision
    {
        if (judged.Revision is { } revision && unread.Count == 0)
            return revision;
        var told = unread.Select(error => error.Column).ToHashSet(StringComparer.Ordinal);
        throw new RowException([.. unread, .. judged.Breaches.Where(breach => !told.Contains(row.NameOf(breach.Field))).Select(breach => row.Error(breach.Field, breach.Message, breach.Code))]);
    }

    private static T Thing<T>(this TableRow row, string column, RowContext record, Func<string, T?> find, IEnumerable<T> known)
        where T : class, ICodeListItem
    {
        var text = CellParser.Plain(row.Text(column));
        return find(text) ?? throw row.Fail(column, record.Unknown(text, known), RowErrorCode.Unknown);
    }
}
