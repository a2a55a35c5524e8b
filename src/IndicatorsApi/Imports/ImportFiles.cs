using IndicatorsApi.Data.EntityFramework;
using NodaTime;

namespace IndicatorsApi.Imports;

/// <summary>Stores uploaded files and rejected rows beside the database, so that they survive a restart.</summary>
internal sealed class ImportFiles(IConfiguration configuration)
{
    private readonly string _folder = DatabaseLocation.GetFolder(configuration, "imports");

    /// <summary>Returns the path of an uploaded file.</summary>
    public string Upload(string id) => Path.Combine(_folder, $"{id}.upload");

    /// <summary>Returns the path of the rejected rows.</summary>
    public string Rejected(string id) => Path.Combine(_folder, $"{id}.rejected.csv");

    /// <summary>Saves an upload.</summary>
    public async Task SaveAsync(string id, Stream body, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        await using var file = RestrictedFile.Open(Upload(id), FileMode.Create);
        await body.CopyToAsync(file, cancellationToken);
    }

    /// <summary>Opens an uploaded file.</summary>
    public FileStream Open(string id) => new(Upload(id), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);

    /// <summary>Deletes files of other imports that have not been written since an instant.</summary>
    public void DeleteOthers(IReadOnlySet<string> imports, Instant before)
    {
        if (!Directory.Exists(_folder))
            return;
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles()
            .Where(file => !imports.Contains(file.Name.Split('.')[0]) && Instant.FromDateTimeUtc(file.LastWriteTimeUtc) < before))
            file.Delete();
    }

    /// <summary>Deletes an uploaded file.</summary>
    public void Delete(string id) => File.Delete(Upload(id));
}
