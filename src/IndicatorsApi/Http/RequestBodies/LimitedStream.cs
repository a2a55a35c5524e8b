using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Http.RequestBodies;

/// <summary>A stream that refuses to be longer than it may; a chunked body does not say how long it is.</summary>
internal sealed class LimitedStream(Stream inner, long most) : InspectingStream(inner)
{
    private long _read;

    /// <inheritdoc />
    protected override void Watch(ReadOnlySpan<byte> read)
    {
        if ((_read += read.Length) > most)
            throw new TooLongException();
    }

    /// <summary>There is more than there may be.</summary>
    public sealed class TooLongException : IOException;
}
