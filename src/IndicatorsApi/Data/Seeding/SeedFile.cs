using System.Text;
using CsvHelper;

namespace IndicatorsApi.Data.Seeding;

/// <summary>Reads a seed file line by line: CSV by RFC 4180, UTF-8, one header line with known columns in any order.</summary>
public static class SeedFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Hands on each line of a file, and keeps what is wrong with it.</summary>
    /// <param name="folder">The folder of the seed files.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="columns">The columns the file has to have.</param>
    /// <param name="errors">Where errors are collected.</param>
    /// <param name="read">Reads one line; what it throws is collected, and the next line is read.</param>
    public static void Read(string folder, string name, IReadOnlyList<string> columns, List<SeedError> errors, Action<SeedRow> read)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            errors.Add(new(name, null, null, $"is missing in {folder}."));
            return;
        }

        try
        {
            using var csv = CsvReader.Create(new StreamReader(path, StrictUtf8), new CsvReaderOptions
            {
                Separator = ',',
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Skip,
                FieldCountMismatch = CsvFieldCountHandling.Skip,
                OnMalformedRecord = record => errors.Add(new(name, (int)record.LineNumber, null, Describe(record.Reason, columns.Count))),
            });
            if (HeaderIsComplete(name, csv.Headers, columns, errors))
                ReadRows(name, csv, errors, read);
        }
        catch (DecoderFallbackException)
        {
            errors.Add(new(name, null, null, "is not UTF-8. Save it with that encoding."));
        }
    }

    private static string Describe(CsvMalformedReason reason, int columns) => reason switch
    {
        CsvMalformedReason.FieldCountMismatch => $"has too few or too many cells. Each line has {columns}; a cell that holds a comma stands in quotes.",
        CsvMalformedReason.UnterminatedQuote => "opens a quote that is never closed. A quote within quotes is written twice.",
        _ => "has a quote in the wrong place. A cell that holds a quote stands in quotes, with the quote written twice.",
    };

    private static bool HeaderIsComplete(string name, IReadOnlyList<string> header, IReadOnlyList<string> columns, List<SeedError> errors)
    {
        var before = errors.Count;
        var all = string.Join(",", columns);
        foreach (var missing in columns.Except(header, StringComparer.Ordinal))
            errors.Add(new(name, 1, missing, $"the column is missing. The columns are: {all}."));
        foreach (var unknown in header.Except(columns, StringComparer.Ordinal))
            errors.Add(new(name, 1, unknown, $"the column is unknown. The columns are: {all}."));
        foreach (var twice in header.GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Count() > 1))
            errors.Add(new(name, 1, twice.Key, "the column stands there twice."));
        return errors.Count == before;
    }

    private static void ReadRows(string name, CsvReader csv, List<SeedError> errors, Action<SeedRow> read)
    {
        while (csv.Read())
        {
            var cells = csv.Headers.Select((header, i) => (header, cell: csv.GetString(i).Trim())).ToDictionary(pair => pair.header, pair => pair.cell, StringComparer.Ordinal);
            try
            {
                read(new(name, (int)csv.LineNumber, cells));
            }
            catch (SeedException exception)
            {
                errors.AddRange(exception.Errors);
            }
        }
    }
}
