namespace IndicatorsApi.Http.Answers;

/// <summary>An answer about something that is written by revisions.</summary>
internal interface IVersioned
{
    /// <summary>The number of the revision shown.</summary>
    int Version { get; }
}
