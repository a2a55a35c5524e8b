using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DistrictClient;

/// <summary>
/// Receives Standard Webhooks messages: verifies signature and time, responds with 204, and prints them.
/// </summary>
internal static class WebhookListener
{
    private const int MaxSecondsApart = 300;

    public static async Task<int> ListenAsync(string port, string secret)
    {
        using var listener = new HttpListener();
        listener.Prefixes.Add($"http://localhost:{port}/");
        listener.Start();
        while (true)
        {
            var context = await listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            var isGenuine = IsGenuine(context.Request, body, secret);
            context.Response.StatusCode = isGenuine ? (int)HttpStatusCode.NoContent : (int)HttpStatusCode.Unauthorized;
            context.Response.Close();
            if (isGenuine)
                Console.WriteLine($"{context.Request.Headers["webhook-id"]} {JsonElement.Parse(body).GetProperty("type")}");
        }
    }

    private static bool IsGenuine(HttpListenerRequest request, string body, string secret)
    {
        var (id, timestamp) = (request.Headers["webhook-id"], request.Headers["webhook-timestamp"]);
        if (!long.TryParse(timestamp, CultureInfo.InvariantCulture, out var sent)
            || Math.Abs(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - sent) > MaxSecondsApart)
            return false;
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var expected = Encoding.ASCII.GetBytes(
            $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")))}");
        return (request.Headers["webhook-signature"] ?? "").Split(' ')
            .Any(signature => CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(signature)));
    }
}
