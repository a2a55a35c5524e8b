using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;

namespace IndicatorsApi.Tables.Reading;

/// <summary>Maps the headers of a file to columns.</summary>
/// <param name="read">The names of the columns that an import reads.</param>
/// <param name="left">Further columns of exports, which an import ignores.</param>
public sealed class HeaderMapper(IReadOnlyList<string> read, IEnumerable<Column> left)
{
    private readonly IReadOnlyList<Column> _read = [.. read.Select(ColumnList.Of)];
    private readonly IReadOnlyList<Column> _left =
        [.. left.Where(column => !read.Contains(column.Name, StringComparer.Ordinal)), ColumnList.Of(ColumnList.Error)];

    /// <summary>The names of the columns that are read.</summary>
    public IReadOnlyList<string> Names => read;

    /// <summary>The message for an unknown header.</summary>
    public string Unknown => Localizer.Format($"the column is unknown. The columns are: {string.Join(",", read)}.");

    /// <summary>Returns the index of each column that is read.</summary>
    /// <param name="header">The header of the file.</param>
    /// <param name="required">The required columns.</param>
    /// <param name="errors">Receives the errors.</param>
    public IReadOnlyDictionary<string, int> Places(IReadOnlyList<string> header, IEnumerable<string> required, ICollection<RowError> errors)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        if (header.Count > TableReader.MaxColumns)
        {
            errors.Add(
                new(
                    1, null, RowErrorCode.TooLarge, null,
                    Localizer.Format($"has {header.Count} columns. At most {TableReader.MaxColumns} are read. The columns are: {string.Join(",", read)}.")));
            return places;
        }

        var columns = header.Select(ColumnOf).ToList();
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i].Length == 0)
                continue;
            if (columns[i] is not { } column)
                errors.Add(new(1, header[i], RowErrorCode.UnknownColumn, header[i], Unknown));
            else if (Read(column, columns) is { } name && !places.TryAdd(name, i))
                errors.Add(new(1, header[i], RowErrorCode.DuplicateColumn, header[i], Localizer.Format($"the column occurs twice.")));
        }

        foreach (var missing in required.Where(name => !places.ContainsKey(name)))
            errors.Add(
                new(
                    1, missing, RowErrorCode.MissingColumn, null,
                    Localizer.Format($"the column is missing. The columns are: {string.Join(",", read)}.")));
        return places;
    }

    /// <summary>
    /// Returns the column that a header is read as: itself, or the column of codes that it replaces when the codes are missing.
    /// </summary>
    /// <returns>The name; <see langword="null"/> for an ignored column.</returns>
    public string? Read(Column column, IReadOnlyCollection<Column?> among)
    {
        if (read.Contains(column.Name, StringComparer.Ordinal))
            return column.Name;
        return column.StandsFor is { } code && read.Contains(code, StringComparer.Ordinal) && among.All(other => other?.Name != code)
            ? code
            : null;
    }

    /// <summary>Indicates that a name is the common prefix of several columns, which JSON contains as an object.</summary>
    public bool IsGroup(string name) =>
        read.Any(
            column => column.Length > name.Length && char.IsUpper(column[name.Length])
                && column.StartsWith(name, StringComparison.Ordinal));

    /// <summary>
    /// Returns the column of a header; columns that are read take precedence over ignored ones. <c>null</c> for an unknown header.
    /// </summary>
    public Column? ColumnOf(string header) =>
        _read.FirstOrDefault(column => column.IsCalled(header)) ?? _left.FirstOrDefault(column => column.IsCalled(header));
}
