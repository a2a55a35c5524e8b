using IndicatorsApi.Record.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace IndicatorsApi.Http.Secrets;

/// <summary>Registers what secrets are sealed with.</summary>
internal static class SecretsSetup
{
    private const string Folder = "Secrets:Folder";
    private const string BesideTheDatabase = "secrets";
    private const string Application = "IndicatorsApi";

    /// <summary>Registers seals. Their keys lie in <c>Secrets__Folder</c>, without it in a folder beside the database.</summary>
    public static void AddSecrets(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Seals>();
        builder.Services.AddDataProtection().SetApplicationName(Application);
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IConfiguration, ILoggerFactory>(
            (options, configuration, loggers) => options.XmlRepository = new OwnersKeyFolder(FolderOf(configuration), loggers));

        // The library warns that the keys are not encrypted themselves; that is what the folder is its owner's for.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static string FolderOf(IConfiguration configuration) =>
        configuration[Folder] ?? DatabaseLocation.FolderOf(configuration, BesideTheDatabase);
}
