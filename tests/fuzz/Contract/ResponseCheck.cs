using System.Globalization;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Fuzz.Generators;
using IndicatorsApi.Fuzz.RawHttp;

namespace IndicatorsApi.Fuzz.Contract;

/// <summary>Checks a response against the API description.</summary>
internal sealed class ResponseCheck(ApiDescription description)
{
    private const string ProblemType = "application/problem+json";

    /// <summary>Returns the faults of a response.</summary>
    public IEnumerable<string> Faults(FuzzRequest request, Answer answer)
    {
        if (answer.Status >= 500)
            return ["the service failed"];
        if (request.MayBeRefusedByServer && answer.IsBare && answer.Status is 400 or 405 or 414 or 431)
            return [];
        try
        {
            return StatusFaults(request, answer)
                .Concat(answer.Status >= 400 ? ProblemFaults(request, answer) : ContentFaults(request, answer)).ToList();
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            return [$"the body cannot be read: {exception.Message}"];
        }
    }

    private static IEnumerable<string> StatusFaults(FuzzRequest request, Answer answer)
    {
        if (request.Operation is { } operation && !operation.Answers.ContainsKey(answer.Status))
            yield return string.Create(CultureInfo.InvariantCulture, $"{operation.Id} does not document {answer.Status}");
        if (answer.Status == 405 && answer.Header("Allow") is null)
            yield return "a method is refused, and none is said to be allowed";
    }

    private IEnumerable<string> ProblemFaults(FuzzRequest request, Answer answer)
    {
        // Other paths contain web pages.
        if (answer.MediaType != ProblemType)
            return request.Operation is null && !request.Target.StartsWith("/api/v1", StringComparison.OrdinalIgnoreCase) ? []
                : [$"a failure is told as {answer.MediaType ?? "nothing"}"];
        var problem = answer.Json();
        var faults = description.Schemas.Faults(problem, description.Problem);
        return problem.GetProperty("status").GetInt32() == answer.Status ? faults : faults.Append("the problem tells another status");
    }

    private IEnumerable<string> ContentFaults(FuzzRequest request, Answer answer)
    {
        if (request.Operation?.Answers.GetValueOrDefault(answer.Status) is not { } types)
            return [];
        if (types.Count == 0)
            return answer.Body.Length == 0 ? [] : ["there is a body where none is documented"];
        if (answer.MediaType is null || !types.TryGetValue(answer.MediaType, out var schema))
            return [$"{answer.MediaType ?? "nothing"} is not documented"];
        return answer.MediaType switch
        {
            "application/json" => description.Schemas.Faults(answer.Json(), schema),
            "application/vnd.json-stat+json" => answer.Json().TryGetProperty("class", out _) ? [] : ["this is no JSON-stat"],
            "application/vnd.apache.parquet" =>
                answer.Content.AsSpan().StartsWith("PAR1"u8) && answer.Content.AsSpan().EndsWith("PAR1"u8) ? [] : ["this is no Parquet"],
            var type when type.Contains("openxmlformats", StringComparison.Ordinal) =>
                answer.Content.AsSpan().StartsWith("PK"u8) ? [] : ["this is no ZIP"],
            _ => TextFaults(answer.Content),
        };
    }

    private static IEnumerable<string> TextFaults(byte[] content)
    {
        try
        {
            _ = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(content);
            return [];
        }
        catch (DecoderFallbackException)
        {
            return ["this is no UTF-8"];
        }
    }
}
