using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Tables.Reading;

/// <summary>
/// Reads a part of a workbook element by element. An element takes twenty times its size in memory, and one that was made to hurt is
/// packed to a hundredth of it; so none may be larger than told, and it is refused before it is there as a whole.
/// </summary>
internal static class XlsxPart
{
    /// <summary>The elements of a kind, wherever they stand in a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="mostBytes">The most bytes that one of them may have.</param>
    /// <exception cref="TableException">One is larger.</exception>
    public static IEnumerable<T> Elements<T>(OpenXmlPart part, int mostBytes)
        where T : OpenXmlElement
    {
        using var bytes = new StretchLimit(part.GetStream(FileMode.Open, FileAccess.Read), mostBytes);
        using var reader = new OpenXmlPartReader(bytes, part.Features, new OpenXmlPartReaderOptions { IgnoreWhitespace = true });
        while (reader.Read())
        {
            bytes.Restart();
            if (reader.ElementType == typeof(T) && reader.IsStartElement)
                yield return (T)reader.LoadCurrentElement()!;
        }
    }

    /// <summary>A stream of which no stretch may be endless; who reads it says where one begins.</summary>
    private sealed class StretchLimit(Stream inner, int mostBytes) : Stream
    {
        private int _bytes;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public void Restart() => _bytes = 0;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            return (_bytes += read) <= mostBytes
                ? read
                : throw new TableException(null, RowErrorCode.TooLarge, $"The workbook has a row, a text or a table of styles of more than {mostBytes} bytes. Take out what is no data, or send it as CSV.");
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
