using IndicatorsApi.Record;
using IndicatorsApi.Record.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace IndicatorsApi.Http.Secrets;

/// <summary>Registers what secrets are sealed with.</summary>
internal static class SecretsSetup
{
    private const string Folder = "Secrets:Folder";
    private const string Application = "IndicatorsApi";

    /// <summary>Registers seals. Their keys lie in <c>Secrets__Folder</c>, without it in a folder beside the database that only its owner may open.</summary>
    public static void AddSecrets(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Seals>();
        builder.Services.AddDataProtection().SetApplicationName(Application);
        builder.Services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<IConfiguration, ILoggerFactory>(
            (options, configuration, loggers) => options.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(OwnersOnly(FolderOf(configuration)), loggers));

        // That the keys are not encrypted themselves is how a folder of the owner's own is meant.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static string FolderOf(IConfiguration configuration) =>
        configuration[Folder] ?? DatabaseLocation.Beside(configuration.GetConnectionString(Database.ConnectionName) ?? DatabaseLocation.DefaultConnectionString, "secrets");

    private static DirectoryInfo OwnersOnly(string folder)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(folder);
        var directory = Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return directory;
    }
}
