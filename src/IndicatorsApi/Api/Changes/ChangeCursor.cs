using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace IndicatorsApi.Api.Changes;

/// <summary>A place in the order of changes, as clients keep it: opaque, so that it can become something else.</summary>
internal static class ChangeCursor
{
    private const string Prefix = "c:";

    public static string Write(long sequence) => WebEncoders.Base64UrlEncode(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{sequence}")));

    /// <summary>Reads a cursor; nothing for what is none.</summary>
    public static long? Read(string cursor)
    {
        try
        {
            var text = Encoding.ASCII.GetString(WebEncoders.Base64UrlDecode(cursor));
            return text.StartsWith(Prefix, StringComparison.Ordinal) && long.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
