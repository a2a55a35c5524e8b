using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Http.RequestBodies;

/// <summary>A stream with a maximum length. A chunked body does not declare its length.</summary>
internal sealed class LimitedStream(Stream inner, long maxLength) : InspectingStream(inner)
{
    private long _read;

    /// <inheritdoc />
    protected override void Watch(ReadOnlySpan<byte> read)
    {
        if ((_read += read.Length) > maxLength)
            throw new TooLongException();
    }

    /// <summary>The stream is longer than its maximum.</summary>
    public sealed class TooLongException : IOException;
}
