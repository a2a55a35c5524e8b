using System.Text.Json;

namespace IndicatorsApi.Measures.Localization;

/// <summary>How answers are written as JSON, for what writes JSON outside of an answer: reports that are kept, messages that are sent.</summary>
/// <param name="Options">The options of all answers.</param>
public sealed record JsonConventions(JsonSerializerOptions Options);
