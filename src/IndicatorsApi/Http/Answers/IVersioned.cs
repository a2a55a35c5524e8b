namespace IndicatorsApi.Http.Answers;

/// <summary>An answer about something that is written by revisions.</summary>
internal interface IVersioned
{
    /// <summary>The number of the revision shown.</summary>
    int Version { get; }

    /// <summary>What an answer to GET shows of it: the tag is made from that, so that a write hands out the tag which the next read has.</summary>
    object AsRead => this;
}
