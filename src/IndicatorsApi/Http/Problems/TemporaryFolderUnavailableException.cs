namespace IndicatorsApi.Http.Problems;

/// <summary>The temporary folder is not there, or not to be written to.</summary>
internal sealed class TemporaryFolderUnavailableException(string folder, Exception inner) : IOException($"Files cannot be made in {folder}: see that the folder which TMPDIR names is there and that the service's user may write to it.", inner);
