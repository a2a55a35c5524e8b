using System.Text.Json;

namespace DistrictClient;

/// <summary>
/// Reads the changes since the last run. The cursor is stored after the changes are processed, so no change is lost.
/// </summary>
internal static class ChangeReader
{
    public static async Task<int> FollowAsync(Uri service, string cursorFile)
    {
        using var http = new HttpClient { BaseAddress = service };
        var cursor = File.Exists(cursorFile) ? await File.ReadAllTextAsync(cursorFile) : null;
        while (true)
        {
            var query = cursor is null ? "" : $"&after={cursor}";
            var answer = JsonElement.Parse(
                await http.GetStringAsync(new Uri($"/api/v1/changes?region=330503&limit=1000{query}", UriKind.Relative)));
            foreach (var change in answer.GetProperty("items").EnumerateArray())
                Console.WriteLine(
                    $"{change.GetProperty("sequence")} {change.GetProperty("action")} "
                    + $"{change.GetProperty("region")}/{change.GetProperty("indicator")}/{change.GetProperty("period")}");
            cursor = answer.GetProperty("next").GetString()!;
            await File.WriteAllTextAsync(cursorFile, cursor);
            if (answer.GetProperty("items").GetArrayLength() == 0)
                return 0;
        }
    }
}
