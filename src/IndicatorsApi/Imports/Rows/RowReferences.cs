using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>Resolves the references of rows to code lists and creates their revisions.</summary>
internal static class RowReferences
{
    /// <summary>Returns the key of a row: region and indicator by code or name, and the period in any spelling.</summary>
    /// <param name="row">The row.</param>
    /// <param name="record">The code lists and file defaults.</param>
    /// <param name="errors">Further errors of the row.</param>
    /// <exception cref="RowException">A part of the key is missing or unknown. The exception contains all errors.</exception>
    public static (Region Region, Indicator Indicator, Period Period) Key(
        this TableRow row, RowContext record, ICollection<RowError> errors)
    {
        var region = row.Try(() => row.Thing("region", record, record.CodeLists.FindRegion, record.CodeLists.Regions.Values), errors);
        var indicator =
            row.Try(() => row.Thing("indicator", record, record.CodeLists.FindIndicator, record.CodeLists.Indicators.Values), errors);
        var period = row.Try(() => row.Period("period"), errors);
        return region is null || indicator is null || period is null ? throw new RowException([.. errors]) : (region, indicator, period);
    }

    /// <summary>Returns the source of a row: its own or that of the file.</summary>
    public static string? SourceIn(this TableRow row, RowContext record) =>
        row.Optional("source") is { } text ? record.CodeLists.FindSource(text)?.Code ?? CellParser.Plain(text) : record.DefaultSource;

    /// <summary>Returns a code in the words of the dataset.</summary>
    public static string? WordIn<T>(this TableRow row, string column)
        where T : struct, Enum => row.Plain(column) is { } word ? EnumCodes<T>.FindByName(word) : null;

    /// <summary>Returns the revision of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="judged">The revision or its rule violations.</param>
    /// <param name="unread">The errors of cells that could not be parsed.</param>
    /// <exception cref="RowException">The row is invalid.</exception>
    public static T Judged<T>(
        this TableRow row, (T? Revision, IReadOnlyList<RuleViolation> Breaches) judged, IReadOnlyList<RowError> unread)
        where T : Revision
    {
        if (judged.Revision is { } revision && unread.Count == 0)
            return revision;
        var told = unread.Select(error => error.Column).ToHashSet(StringComparer.Ordinal);
        throw new RowException(
            [.. unread, .. judged.Breaches.Where(breach => !told.Contains(row.NameOf(breach.Field)))
                .Select(breach => row.Error(breach.Field, breach.Message, breach.Code))]);
    }

    private static T Thing<T>(this TableRow row, string column, RowContext record, Func<string, T?> find, IEnumerable<T> known)
        where T : class, ICodeListItem
    {
        var text = CellParser.Plain(row.Text(column));
        return find(text) ?? throw row.Fail(column, record.Unknown(text, known), RowErrorCode.Unknown);
    }
}
