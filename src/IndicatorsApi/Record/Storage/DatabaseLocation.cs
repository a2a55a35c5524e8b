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

    /// <summary>Completes a connection string, and makes sure that the folder of its file exists.</summary>
    public static string Prepare(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (Path.GetDirectoryName(Path.GetFullPath(builder.DataSource)) is { } folder)
            Directory.CreateDirectory(folder);
        return builder.ToString();
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
