using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IndicatorsApi.Data.EntityFramework.ValueConverters;

/// <summary>Stores a period as its <see cref="Period.SortKey"/>, so that SQL orders and compares periods as the code does.</summary>
internal sealed class PeriodConverter() : ValueConverter<Period, int>(period => period.SortKey, key => Period.FromSortKey(key));
