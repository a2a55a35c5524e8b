namespace IndicatorsApi.Access;

/// <summary>A new key. Its text is shown this once and is not kept.</summary>
public sealed record NewKeyResponse
{
    /// <summary>The key: send it as `Authorization: Bearer` or in `X-API-Key`.</summary>
    /// <example>ind_1f0c9a7be24d_RANDOM</example>
    public required string Key { get; init; }

    /// <summary>What is kept of it.</summary>
    public required KeyResponse Details { get; init; }
}
