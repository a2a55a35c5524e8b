using IndicatorsApi.Record.Revisions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IndicatorsApi.Record.Storage;

/// <summary>Gives each revision that is read its region and its indicator from the vocabulary in memory, where rows would be joined with it.</summary>
internal sealed class Labelling : IMaterializationInterceptor
{
    /// <summary>Entity Framework makes all its services anew for each other one.</summary>
    public static readonly Labelling Instance = new();

    /// <inheritdoc />
    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        if (entity is Revision revision && ((IndicatorsContext)materializationData.Context).Vocabulary is { } vocabulary)
            revision.Label(vocabulary);
        return entity;
    }
}
