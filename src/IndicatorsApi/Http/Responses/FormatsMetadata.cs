namespace IndicatorsApi.Http.Responses;

/// <summary>Marks an endpoint that answers in every format.</summary>
internal sealed record FormatsMetadata;
