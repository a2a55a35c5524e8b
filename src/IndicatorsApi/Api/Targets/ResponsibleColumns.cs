using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Targets;

/// <summary>The columns of the responsible party of a target.</summary>
internal static class ResponsibleColumns
{
    /// <summary>Adds the unit and the post in both languages.</summary>
    public static TableSchema<T> WithResponsible<T>(this TableSchema<T> shape, Func<T, ResponsibleResponse?> responsible)
        where T : class => shape
        .Text("responsibleUnitZh", row => responsible(row)?.UnitZh)
        .Text("responsibleUnitEn", row => responsible(row)?.UnitEn)
        .Text("responsiblePostZh", row => responsible(row)?.PostZh)
        .Text("responsiblePostEn", row => responsible(row)?.PostEn);
}
