using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Where the record lies when nobody says otherwise.</summary>
public static class DatabaseLocation
{
    private const string ProjectFile = "IndicatorsApi.csproj";

    /// <summary>The database system that is configured; SQLite, where nothing is.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static DatabaseProvider ProviderOf(IConfiguration configuration) => configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite);

    /// <summary>Whether a server computes what is asked of the database, and this program waits for it.</summary>
    public static bool HasServer(IConfiguration configuration) => ProviderOf(configuration) == DatabaseProvider.Postgres;

    /// <summary>The file that is configured.</summary>
    public static string ConnectionOf(IConfiguration configuration) => configuration.GetConnectionString(DatabaseSetup.ConnectionName) ?? DefaultConnectionString;

    /// <summary>
    /// A folder for what is kept with the record as files: below <c>Storage__Folder</c>, without it beside the file of the database, or where that
    /// would be. Programs on one record have to see the same.
    /// </summary>
    public static string FolderOf(IConfiguration configuration, string name) => configuration["Storage:Folder"] is { Length: > 0 } folder
        ? Path.Combine(folder, name)
        : Beside(ProviderOf(configuration) == DatabaseProvider.Sqlite ? ConnectionOf(configuration) : DefaultConnectionString, name);

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
        RestrictedFile.Open(builder.DataSource, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
    }

    /// <summary>The file of the record, where it lies in one.</summary>
    public static string? FileOf(IConfiguration configuration) =>
        ProviderOf(configuration) == DatabaseProvider.Sqlite ? Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionOf(configuration)).DataSource) : null;

    private static string Beside(string connectionString, string folder) =>
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
