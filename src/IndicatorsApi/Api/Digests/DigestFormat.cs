namespace IndicatorsApi.Api.Digests;

/// <summary>The forms in which a digest is answered.</summary>
public enum DigestFormat
{
    /// <summary>All of it, for programs.</summary>
    Json,

    /// <summary>A brief of one page, as Markdown.</summary>
    Md,

    /// <summary>A brief of one page, as HTML.</summary>
    Html,

    /// <summary>A brief of one page, as a Word document.</summary>
    Docx,
}
