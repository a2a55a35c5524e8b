namespace IndicatorsApi.Http.Responses;

/// <summary>Marks an endpoint that supports every format.</summary>
internal sealed record FormatsMetadata;
