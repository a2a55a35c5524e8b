using IndicatorsApi.Measures.Words;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IndicatorsApi.Record.Storage.Conversions;

/// <summary>Stores an enumeration as the word it has everywhere else.</summary>
internal sealed class TermConverter<T>() : ValueConverter<T, string>(
    value => Terms<T>.Of(value),
    word => Terms<T>.Find(word) ?? Unknown(word))
    where T : struct, Enum
{
    private static T Unknown(string word) =>
        throw new InvalidOperationException($"The database holds '{word}' where one of {string.Join(", ", Terms<T>.All)} is expected.");
}
