using IndicatorsApi.Tables.Writing;

namespace IndicatorsApi.Api.Targets;

/// <summary>Who answers for a target, as columns.</summary>
internal static class ResponsibleColumns
{
    /// <summary>Adds unit and post in both languages.</summary>
    public static TableSchema<T> WithResponsible<T>(this TableSchema<T> shape, Func<T, ResponsibleResponse?> responsible)
        where T : class => shape
        .Text("responsibleUnitZh", row => responsible(row)?.UnitZh)
        .Text("responsibleUnitEn", row => responsible(row)?.UnitEn)
        .Text("responsiblePostZh", row => responsible(row)?.PostZh)
        .Text("responsiblePostEn", row => responsible(row)?.PostEn);
}
