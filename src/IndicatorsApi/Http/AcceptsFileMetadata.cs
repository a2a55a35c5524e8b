namespace IndicatorsApi.Http;

/// <summary>The media types of the files that an endpoint accepts as its body.</summary>
/// <param name="ContentTypes">The media types.</param>
internal sealed record AcceptsFileMetadata(IReadOnlyCollection<string> ContentTypes);
