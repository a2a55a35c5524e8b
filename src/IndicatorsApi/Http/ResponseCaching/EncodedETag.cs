using Microsoft.Extensions.Primitives;

namespace IndicatorsApi.Http.ResponseCaching;

/// <summary>Entity tags of encoded responses.</summary>
/// <remarks>
/// A strong entity tag identifies bytes, and each content encoding yields other bytes (RFC 9110, 8.8.3.3). The tag therefore ends in the
/// name of the encoding. The suffix is removed from tags that a client sends.
/// </remarks>
internal static class EncodedETag
{
    private static readonly string[] Encodings = ["br", "gzip"];

    /// <summary>Returns the tag of a response in an encoding.</summary>
    public static string Add(string tag, string encoding) => encoding.Length == 0 ? tag : $"{tag[..^1]}-{encoding}\"";

    /// <summary>Returns the tags that a client sends, without suffixes.</summary>
    public static string Remove(string tags)
    {
        foreach (var encoding in Encodings)
            tags = tags.Replace($"-{encoding}\"", "\"", StringComparison.Ordinal);
        return tags;
    }

    /// <summary>Returns <c>true</c> if one of the tags that a client sends identifies the response, in any encoding.</summary>
    public static bool Matches(StringValues sent, string tag)
    {
        var tags = sent.ToString();
        return tags == tag || tags == "*" || Remove(tags).Contains(Remove(tag), StringComparison.Ordinal);
    }
}
