using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Tables.Reading;

/// <summary>
/// Reads a part of a workbook element by element. An element takes twenty times its size in memory, and a decompression bomb is packed to
/// a hundredth of that. Each element is therefore limited and rejected before it is complete.
/// </summary>
internal static class XlsxPart
{
    /// <summary>Returns all elements of a type in a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="mostBytes">The maximum size of an element, in bytes.</param>
    /// <exception cref="TableException">An element is larger.</exception>
    public static IEnumerable<T> Elements<T>(OpenXmlPart part, int mostBytes)
        where T : OpenXmlElement
    {
        using var packed = part.GetStream(FileMode.Open, FileAccess.Read);
        using var bytes = new StretchLimit(packed, mostBytes);
        using var reader = new OpenXmlPartReader(bytes, part.Features, new OpenXmlPartReaderOptions { IgnoreWhitespace = true });
        while (reader.Read())
        {
            bytes.Restart();
            if (reader.ElementType == typeof(T) && reader.IsStartElement)
                yield return (T)reader.LoadCurrentElement()!;
        }
    }

    /// <summary>A stream of which no stretch may be endless; who reads it says where one begins.</summary>
    private sealed class StretchLimit(Stream inner, int mostBytes) : InspectingStream(inner)
    {
        private int _bytes;

        public void Restart() => _bytes = 0;

        protected override void Watch(ReadOnlySpan<byte> read)
        {
            if ((_bytes += read.Length) > mostBytes)
                throw new TableException(
                    null, RowErrorCode.TooLarge,
                    Localizer.Format($"The workbook has a row, a text or a table of styles of more than {mostBytes} bytes. Take out what is no data, or send it as CSV."));
        }
    }
}
