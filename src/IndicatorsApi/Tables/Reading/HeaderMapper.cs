using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;

namespace IndicatorsApi.Tables.Reading;

/// <summary>Tells which column each header of a file is.</summary>
/// <param name="read">The columns that are read, by name.</param>
/// <param name="left">The columns that may stand there and are left alone: what an export says besides.</param>
public sealed class HeaderMapper(IReadOnlyList<string> read, IEnumerable<Column> left)
{
    private readonly IReadOnlyList<Column> _read = [.. read.Select(ColumnList.Of)];
    private readonly IReadOnlyList<Column> _left = [.. left.Where(column => !read.Contains(column.Name, StringComparer.Ordinal)), ColumnList.Of(ColumnList.Error)];

    /// <summary>The names of the columns that are read.</summary>
    public IReadOnlyList<string> Names => read;

    /// <summary>What a header is told that means no column.</summary>
    public string Unknown => Localizer.Format($"the column is unknown. The columns are: {string.Join(",", read)}.");

    /// <summary>Where each column that is read stands.</summary>
    /// <param name="header">The header of the file.</param>
    /// <param name="required">The columns that there have to be.</param>
    /// <param name="errors">Where errors are collected.</param>
    public IReadOnlyDictionary<string, int> Places(IReadOnlyList<string> header, IEnumerable<string> required, ICollection<RowError> errors)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        if (header.Count > TableReader.MaxColumns)
        {
            errors.Add(new(1, null, RowErrorCode.TooLarge, null, Localizer.Format($"has {header.Count} columns. At most {TableReader.MaxColumns} are read. The columns are: {string.Join(",", read)}.")));
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
                errors.Add(new(1, header[i], RowErrorCode.DuplicateColumn, header[i], Localizer.Format($"the column stands there twice.")));
        }

        foreach (var missing in required.Where(name => !places.ContainsKey(name)))
            errors.Add(new(1, missing, RowErrorCode.MissingColumn, null, Localizer.Format($"the column is missing. The columns are: {string.Join(",", read)}.")));
        return places;
    }

    /// <summary>What a column is read as among others: itself, or the column of codes that it stands for where that is not there.</summary>
    /// <returns><see langword="null"/> where it is left alone.</returns>
    public string? Read(Column column, IReadOnlyCollection<Column?> among)
    {
        if (read.Contains(column.Name, StringComparer.Ordinal))
            return column.Name;
        return column.StandsFor is { } code && read.Contains(code, StringComparer.Ordinal) && among.All(other => other?.Name != code) ? code : null;
    }

    /// <summary>Whether a name is what several columns have before their own: JSON has an object of that name.</summary>
    public bool IsGroup(string name) => read.Any(column => column.Length > name.Length && char.IsUpper(column[name.Length]) && column.StartsWith(name, StringComparison.Ordinal));

    /// <summary>The column that a header means: one that is read before one that is left alone; nothing where it means none.</summary>
    public Column? ColumnOf(string header) => _read.FirstOrDefault(column => column.IsCalled(header)) ?? _left.FirstOrDefault(column => column.IsCalled(header));
}
