using Microsoft.Extensions.Primitives;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>
/// A strong entity tag names bytes, and compressed bytes are others (RFC 9110, 8.8.3.3): the tag of the answer gets the name of the encoding as
/// a suffix, and what a client sends back loses it again.
/// </summary>
internal static class EncodedETag
{
    private static readonly string[] Encodings = ["br", "gzip"];

    /// <summary>The tag of an answer in an encoding.</summary>
    public static string Add(string tag, string encoding) => encoding.Length == 0 ? tag : $"{tag[..^1]}-{encoding}\"";

    /// <summary>The tags that a client sends, without suffixes.</summary>
    public static string Remove(string tags)
    {
        foreach (var encoding in Encodings)
            tags = tags.Replace($"-{encoding}\"", "\"", StringComparison.Ordinal);
        return tags;
    }

    /// <summary>Whether a client that sends these tags has the answer with this one, in whatever encoding.</summary>
    public static bool Names(StringValues sent, string tag)
    {
        var tags = sent.ToString();
        return tags == tag || tags == "*" || Remove(tags).Contains(Remove(tag), StringComparison.Ordinal);
    }
}
