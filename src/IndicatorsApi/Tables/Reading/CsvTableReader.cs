using System.Text;
using CsvHelper;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;

namespace IndicatorsApi.Tables.Reading;

/// <summary>Reads CSV (RFC 4180) in UTF-8, with or without a byte order mark, or in GB18030, as Excel writes it in China.</summary>
public sealed class CsvTableReader : TableReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream _file;
    private readonly Encoding _encoding;
    private readonly CsvReader _csv;
    private readonly Queue<SourceRow> _malformed = new();

    /// <summary>Opens a file.</summary>
    /// <param name="file">The file; a seekable stream.</param>
    /// <param name="onlyUtf8"><c>true</c> to accept UTF-8 only.</param>
    /// <exception cref="TableException">The file is not text.</exception>
    public CsvTableReader(Stream file, bool onlyUtf8 = false)
    {
        (_file, _encoding) = (file, EncodingOf(file, onlyUtf8));
        var text = new StreamReader(file, _encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        try
        {
            _csv = CsvReader.Create(text, new CsvReaderOptions
            {
                Separator = ',',
                TrackLineNumbers = true,
                MaxRecordSize = MaxLineLength,
                MalformedData = CsvMalformedDataHandling.Skip,
                FieldCountMismatch = CsvFieldCountHandling.Skip,
                OnMalformedRecord = record => _malformed.Enqueue(Malformed((int)record.LineNumber, record.Reason)),
            });
            Header = [.. _csv.Headers.Select(CellParser.Plain)];
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8(1);
        }
        catch (Exception exception) when (exception is CsvFormatException or InvalidOperationException)
        {
            throw new TableException(
                1, RowErrorCode.TooLarge, Localizer.Format($"The header cannot be read: it may have {MaxLineLength} characters."));
        }
    }

    /// <inheritdoc />
    public override IReadOnlyList<string> Header { get; }

    /// <inheritdoc />
    public override IEnumerable<SourceRow> Lines()
    {
        while (true)
        {
            var more = Next();
            while (_malformed.TryDequeue(out var malformed))
                yield return malformed;
            if (!more)
                yield break;

            var cells = new string[Header.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = CsvInjectionGuard.Take(_csv.GetString(i));
            if (cells.Length > 1 && Array.TrueForAll(cells, cell => cell.Length == 0))
                continue;
            yield return new((int)_csv.LineNumber, cells);
        }
    }

    /// <inheritdoc />
    public override IEnumerable<SourceRow> Grid()
    {
        _file.Position = 0;
        using var text = new StreamReader(_file, _encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = MaxLineLength,
            MalformedData = CsvMalformedDataHandling.Recover,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
        }, leaveOpen: true);
        while (Next(csv))
        {
            var cells = new string[Math.Min(csv.FieldCount, MaxColumns)];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = CsvInjectionGuard.Take(csv.GetString(i));
            if (!Array.TrueForAll(cells, cell => cell.Length == 0))
                yield return new((int)csv.LineNumber, cells);
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing) => _csv?.Dispose();

    private bool Next() => Next(_csv);

    private static bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8((int)csv.LineNumber + 1);
        }
        catch (CsvFormatException exception)
        {
            throw new TableException(
                (int)csv.LineNumber + 1, RowErrorCode.TooLarge,
                Localizer.Format($"A line may have {MaxLineLength} characters; is a quote never closed? ({exception.GetType().Name})"));
        }
    }

    private static TableException NotUtf8(int line) =>
        new(line, RowErrorCode.UnreadableFile, Localizer.Format($"is not UTF-8. Save it with that encoding."));

    private SourceRow Malformed(int line, CsvMalformedReason reason) =>
        new(line, [], new(line, null, RowErrorCode.MalformedRow, null, reason switch
        {
            CsvMalformedReason.FieldCountMismatch =>
                Localizer.Format($"has too few or too many cells. Each line has {Header?.Count}. Enclose a cell that contains a comma in quotes."),
            CsvMalformedReason.UnterminatedQuote =>
                Localizer.Format($"opens a quote that is never closed. A quote within quotes is written twice."),
            _ => Localizer.Format($"has a misplaced quote. Enclose a cell that contains a quote in quotes, and double the quote."),
        }));

    /// <summary>Detects the encoding: valid UTF-8 throughout, otherwise GB18030.</summary>
    private static Encoding EncodingOf(Stream file, bool onlyUtf8)
    {
        if (onlyUtf8 || IsUtf8(file))
            return StrictUtf8;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }

    private static bool IsUtf8(Stream file)
    {
        var decoder = StrictUtf8.GetDecoder();
        var (bytes, characters) = (new byte[81920], new char[81920 + 16]);
        try
        {
            for (int read; (read = file.Read(bytes)) > 0;)
                decoder.GetChars(bytes, 0, read, characters, 0, flush: false);
            decoder.GetChars([], 0, 0, characters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }
}
