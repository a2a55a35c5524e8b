namespace IndicatorsApi.Http.Problems;

/// <summary>The temporary folder is missing or not writable.</summary>
internal sealed class TemporaryFolderUnavailableException(string folder, Exception inner) : IOException(
    $"Temporary files cannot be created in {folder}. Create the folder, or set TMPDIR to a folder that is writable for the service.",
    inner);
