namespace IndicatorsApi.Access;

/// <summary>A new API key. Its text is returned only in this response.</summary>
public sealed record NewKeyResponse
{
    /// <summary>The text of the key. Send it as `Authorization: Bearer` or in `X-API-Key`.</summary>
    /// <example>ind_1f0c9a7be24d_RANDOM</example>
    public required string Key { get; init; }

    /// <summary>The stored properties of the key.</summary>
    public required KeyResponse Details { get; init; }
}
