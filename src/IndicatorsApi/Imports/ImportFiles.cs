using IndicatorsApi.Data.EntityFramework;
using NodaTime;

namespace IndicatorsApi.Imports;

/// <summary>Where files that were sent wait, and rejected rows are kept: beside the database, so that a restart finds them.</summary>
internal sealed class ImportFiles(IConfiguration configuration)
{
    private readonly string _folder = DatabaseLocation.FolderOf(configuration, "imports");

    /// <summary>The file that was sent.</summary>
    public string Upload(string id) => Path.Combine(_folder, $"{id}.upload");

    /// <summary>The rows that were rejected.</summary>
    public string Rejected(string id) => Path.Combine(_folder, $"{id}.rejected.csv");

    /// <summary>Keeps a file that is being sent.</summary>
    public async Task SaveAsync(string id, Stream body, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        await using var file = RestrictedFile.Open(Upload(id), FileMode.Create);
        await body.CopyToAsync(file, cancellationToken);
    }

    /// <summary>Opens a file that was sent.</summary>
    public FileStream Open(string id) => new(Upload(id), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);

    /// <summary>Lets files of other imports go that were not touched since a moment.</summary>
    public void DeleteOthers(IReadOnlySet<string> imports, Instant before)
    {
        if (!Directory.Exists(_folder))
            return;
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles().Where(file => !imports.Contains(file.Name.Split('.')[0]) && Instant.FromDateTimeUtc(file.LastWriteTimeUtc) < before))
            file.Delete();
    }

    /// <summary>Lets a file that was sent go.</summary>
    public void Delete(string id) => File.Delete(Upload(id));
}
