using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Record.Storage;

/// <summary>Where the record lies when nobody says otherwise.</summary>
public static class DatabaseLocation
{
    private const string ProjectFile = "IndicatorsApi.csproj";

    /// <summary>
    /// The connection string of one SQLite file in the folder <c>data</c>: beside the project when the program runs from its
    /// source tree, beside the program otherwise. It does not depend on the folder it is started from.
    /// </summary>
    public static string DefaultConnectionString => $"Data Source={Path.Combine(HomeFolder(), "data", "indicators.db")}";

    /// <summary>
    /// A connection string for a service that runs: a file that is lost then is told, where SQLite would begin an empty one in its place.
    /// </summary>
    public static string OfExisting(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, Pooling = false };
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate)
            builder.Mode = SqliteOpenMode.ReadWrite;
        return builder.ToString();
    }

    /// <summary>Makes the file of a database that is to be created, and its folder; an empty file is an empty database.</summary>
    public static void MakeFile(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (builder.Mode != SqliteOpenMode.ReadWrite)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(builder.DataSource))!);
        File.Open(builder.DataSource, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
    }

    /// <summary>A folder beside the database, for what is kept with it as files.</summary>
    public static string Beside(string connectionString, string folder) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource))!, folder);

    /// <summary>A file beside the database that has its name and something more.</summary>
    public static string WithSuffix(string connectionString, string suffix) => Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource) + suffix;

    private static string HomeFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, ProjectFile)))
                return folder.FullName;
        }

        return AppContext.BaseDirectory;
    }
}
