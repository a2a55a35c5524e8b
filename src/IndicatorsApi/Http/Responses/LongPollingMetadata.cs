namespace IndicatorsApi.Http.Responses;

/// <summary>Marks an endpoint that waits for what is committed after it was asked, and so looks at one state after the other.</summary>
internal sealed record LongPollingMetadata;
