using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace IndicatorsApi.Api.Changes;

/// <summary>The opaque cursor of a position in the change feed.</summary>
internal static class ChangeCursor
{
    private const string Prefix = "c:";

    public static string Encode(long sequence) =>
        WebEncoders.Base64UrlEncode(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{sequence}")));

    /// <summary>Returns the position of a cursor, or <see langword="null"/> for invalid text.</summary>
    public static long? Decode(string cursor)
    {
        try
        {
            var text = Encoding.ASCII.GetString(WebEncoders.Base64UrlDecode(cursor));
            return text.StartsWith(Prefix, StringComparison.Ordinal)
                && long.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                    ? sequence
                    : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
