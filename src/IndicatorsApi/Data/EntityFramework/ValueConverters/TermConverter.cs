using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IndicatorsApi.Data.EntityFramework.ValueConverters;

/// <summary>Stores an enumeration as the word it has everywhere else.</summary>
internal sealed class TermConverter<T>() : ValueConverter<T, string>(
    value => EnumCodes<T>.Of(value),
    word => EnumCodes<T>.Find(word) ?? Unknown(word))
    where T : struct, Enum
{
    private static T Unknown(string word) =>
        throw new InvalidOperationException($"The database holds '{word}' where one of {string.Join(", ", EnumCodes<T>.All)} is expected.");
}
