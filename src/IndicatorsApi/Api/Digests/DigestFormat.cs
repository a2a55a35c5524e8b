namespace IndicatorsApi.Api.Digests;

/// <summary>The format of a digest.</summary>
public enum DigestFormat
{
    /// <summary>All data, as JSON.</summary>
    Json,

    /// <summary>A one-page brief, as Markdown.</summary>
    Md,

    /// <summary>A one-page brief, as HTML.</summary>
    Html,

    /// <summary>A one-page brief, as a Word document.</summary>
    Docx,
}
