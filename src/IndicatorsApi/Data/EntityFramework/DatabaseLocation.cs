using Microsoft.Data.Sqlite;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>The configured location of the database and of the files that belong to it.</summary>
public static class DatabaseLocation
{
    private const string ProjectFile = "IndicatorsApi.csproj";

    /// <summary>Returns the configured database system. The default is SQLite.</summary>
    /// <exception cref="InvalidOperationException"><c>Database__Provider</c> is not a known provider.</exception>
    public static DatabaseProvider GetProvider(IConfiguration configuration) =>
        configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite);

    /// <summary>Indicates that a database server executes the queries, so that this process only waits for them.</summary>
    public static bool UsesServer(IConfiguration configuration) => GetProvider(configuration) == DatabaseProvider.Postgres;

    /// <summary>Returns the configured connection string.</summary>
    public static string GetConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString(DatabaseSetup.ConnectionName) ?? DefaultConnectionString;

    /// <summary>
    /// Returns a folder for files that belong to the database. It is below <c>Storage__Folder</c>, and by default beside the SQLite file.
    /// Service instances on one database have to share it.
    /// </summary>
    public static string GetFolder(IConfiguration configuration, string name) =>
        configuration["Storage:Folder"] is { Length: > 0 } folder
            ? Path.Combine(folder, name)
            : Beside(
                GetProvider(configuration) == DatabaseProvider.Sqlite ? GetConnectionString(configuration) : DefaultConnectionString, name);

    /// <summary>
    /// The connection string of a SQLite file in the folder <c>data</c>. The folder is beside the project file in a source tree, and
    /// otherwise beside the executable. It does not depend on the working directory.
    /// </summary>
    public static string DefaultConnectionString => $"Data Source={Path.Combine(HomeFolder(), "data", "indicators.db")}";

    /// <summary>
    /// Returns a connection string that never creates a file. A running service reports a lost file, and does not begin an empty one.
    /// </summary>
    public static string ForExistingFile(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, Pooling = false };
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate)
            builder.Mode = SqliteOpenMode.ReadWrite;
        return builder.ToString();
    }

    /// <summary>Creates the file of a new database and its folder. An empty file is an empty database.</summary>
    public static void CreateFile(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (builder.Mode != SqliteOpenMode.ReadWrite)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(builder.DataSource))!);
        RestrictedFile.Open(builder.DataSource, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
    }

    /// <summary>Returns the path of the SQLite file. <c>null</c> if the database is on a server.</summary>
    public static string? FindFile(IConfiguration configuration) =>
        GetProvider(configuration) == DatabaseProvider.Sqlite ? GetPathWithSuffix(GetConnectionString(configuration), "") : null;

    /// <summary>Returns the path of the SQLite file with a suffix.</summary>
    public static string GetPathWithSuffix(string connectionString, string suffix) =>
        Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource) + suffix;

    private static string Beside(string connectionString, string folder) =>
        Path.Combine(Path.GetDirectoryName(GetPathWithSuffix(connectionString, ""))!, folder);

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
