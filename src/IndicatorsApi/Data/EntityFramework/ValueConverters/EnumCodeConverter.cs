using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IndicatorsApi.Data.EntityFramework.ValueConverters;

/// <summary>Stores an enumeration as its code (<see cref="EnumCodes{T}"/>), the word of JSON and CSV.</summary>
internal sealed class EnumCodeConverter<T>() : ValueConverter<T, string>(
    value => EnumCodes<T>.Of(value),
    word => EnumCodes<T>.Find(word) ?? Unknown(word))
    where T : struct, Enum
{
    private static T Unknown(string word) =>
        throw new InvalidOperationException($"The database holds '{word}', which is none of {string.Join(", ", EnumCodes<T>.All)}.");
}
