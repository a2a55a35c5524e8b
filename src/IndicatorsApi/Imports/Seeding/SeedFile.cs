using IndicatorsApi.Imports.Rows;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Seeding;

/// <summary>Reads a seed file: CSV (RFC 4180) in UTF-8, with a header line that names the columns in any order.</summary>
public static class SeedFile
{
    /// <summary>Reads each line of a file, and collects its errors.</summary>
    /// <param name="folder">The folder of the seed files.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="columns">The allowed columns.</param>
    /// <param name="required">The required columns.</param>
    /// <param name="references">The code lists that rows refer to.</param>
    /// <param name="errors">The list of errors to add to.</param>
    /// <param name="read">Reads one line. If it throws, the errors are collected and the next line is read.</param>
    public static void Read(
        string folder,
        string name,
        IReadOnlyList<string> columns,
        IReadOnlyList<string> required,
        RowContext references,
        List<SeedError> errors,
        Action<TableRow> read)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            errors.Add(new(name, new(null, null, RowErrorCode.UnreadableFile, null, $"is missing in {folder}.")));
            return;
        }

        try
        {
            using var text = File.OpenRead(path);
            using var table = new CsvTableReader(text, onlyUtf8: true);
            var headerErrors = new List<RowError>();
            var positions = new HeaderMapper(columns, []).Places(table.Header, required, headerErrors);
            errors.AddRange(headerErrors.Select(error => new SeedError(name, error)));
            if (headerErrors.Count == 0)
                ReadRows(name, table, positions, references, errors, read);
        }
        catch (TableException exception)
        {
            errors.Add(new(name, exception.Error with { Line = null }));
        }
    }

    private static void ReadRows(
        string name,
        CsvTableReader table,
        IReadOnlyDictionary<string, int> positions,
        RowContext references,
        List<SeedError> errors,
        Action<TableRow> read)
    {
        foreach (var line in table.Lines())
        {
            if (line.Error is { } malformed)
            {
                errors.Add(new(name, malformed));
                continue;
            }

            try
            {
                read(new(line.Number, positions, line.Cells, references));
            }
            catch (RowException exception)
            {
                errors.AddRange(exception.Errors.Select(error => new SeedError(name, error)));
            }
        }
    }
}
