using System.Text.Json;

namespace IndicatorsApi.Measures.Localization;

/// <summary>The JSON serializer options of responses, for JSON outside of responses such as stored reports and webhook messages.</summary>
/// <param name="Options">The serializer options of responses.</param>
public sealed record JsonConventions(JsonSerializerOptions Options);
