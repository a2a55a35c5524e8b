namespace IndicatorsApi.Http.QueryParameters;

/// <summary>Documents a parameter whose values are the codes of an enumeration.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EnumValuesAttribute(Type enumeration) : Attribute
{
    /// <summary>The enumeration.</summary>
    public Type Enumeration { get; } = enumeration;
}
