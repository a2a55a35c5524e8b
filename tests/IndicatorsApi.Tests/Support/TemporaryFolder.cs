namespace IndicatorsApi.Tests.Support;

/// <summary>A folder that is there for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("indicators-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Copies the seed data into the folder, so that a test can break it.</summary>
    public string CopySeedData()
    {
        var folder = Directory.CreateDirectory(File("seed-data")).FullName;
        foreach (var file in Directory.GetFiles(RepositoryFiles.SeedData, "*.csv"))
            System.IO.File.Copy(file, System.IO.Path.Combine(folder, System.IO.Path.GetFileName(file)));
        return folder;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        TestDatabase.DropAllIn(Path);
        Directory.Delete(Path, recursive: true);
    }
}
