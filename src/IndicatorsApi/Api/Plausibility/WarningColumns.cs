using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Plausibility;
using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>The columns of warnings: codes and messages.</summary>
internal static class WarningColumns
{
    /// <summary>Adds the warnings of a row.</summary>
    public static TableSchema<T> WithWarnings<T>(this TableSchema<T> shape, Func<T, IEnumerable<WarningResponse>> read) => shape
        .Text("warnings", row => string.Join(' ', read(row).Select(warning => EnumCodes<WarningCode>.Of(warning.Code))))
        .Text("warningsText", row => string.Join(' ', read(row).Select(warning => warning.Message)));
}
