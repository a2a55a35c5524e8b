namespace IndicatorsApi.Http;

/// <summary>The kinds of files that an endpoint takes as its body.</summary>
/// <param name="ContentTypes">Their media types.</param>
internal sealed record AcceptsFileMetadata(IReadOnlyCollection<string> ContentTypes);
