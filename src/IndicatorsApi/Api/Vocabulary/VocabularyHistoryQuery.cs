using IndicatorsApi.Http.Lists;
using IndicatorsApi.Record.Vocabulary;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Which revisions of an entry to list.</summary>
public sealed record VocabularyHistoryQuery : ListQuery
{
    /// <summary>The orders that such a history knows.</summary>
    internal static readonly SortOrders<VocabularyRevision> Orders = new(Keyset<VocabularyRevision>.Empty.By(r => r.Number), ("revision", Keyset<VocabularyRevision>.Empty));

    internal sealed class Validator : Validator<VocabularyHistoryQuery, VocabularyRevision>
    {
        public Validator()
            : base(Orders)
        {
        }
    }
}
