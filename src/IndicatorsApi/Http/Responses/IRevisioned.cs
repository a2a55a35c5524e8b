namespace IndicatorsApi.Http.Responses;

/// <summary>An answer about something that is written by revisions.</summary>
internal interface IRevisioned
{
    /// <summary>The number of the revision shown.</summary>
    int Revision { get; }

    /// <summary>What an answer to GET shows of it: the tag is made from that, so that a write hands out the tag which the next read has.</summary>
    object AsRead => this;
}
