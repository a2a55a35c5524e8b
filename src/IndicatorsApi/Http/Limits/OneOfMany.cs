namespace IndicatorsApi.Http.Limits;

/// <summary>Marks a request of a client that asks for more than is modest, while others ask too.</summary>
internal sealed class OneOfMany
{
    /// <summary>The mark.</summary>
    public static readonly OneOfMany Instance = new();

    private OneOfMany()
    {
    }
}
