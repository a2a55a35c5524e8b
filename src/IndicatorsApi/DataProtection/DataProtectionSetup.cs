using IndicatorsApi.Data.EntityFramework;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace IndicatorsApi.DataProtection;

/// <summary>Registers what secrets are sealed with.</summary>
internal static class DataProtectionSetup
{
    private const string Folder = "Secrets:Folder";
    private const string BesideTheDatabase = "secrets";
    private const string Application = "IndicatorsApi";

    /// <summary>Registers seals. Their keys lie in <c>Secrets__Folder</c>, without it in a folder beside the database.</summary>
    public static void AddSecretProtection(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SecretProtection>();
        builder.Services.AddDataProtection().SetApplicationName(Application);
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IConfiguration, ILoggerFactory>(
            (options, configuration, loggers) => options.XmlRepository = new RestrictedKeyRepository(FolderOf(configuration), loggers));

        // The library warns that the keys are not encrypted themselves; that is what the folder is its owner's for.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static string FolderOf(IConfiguration configuration) =>
        configuration[Folder] ?? DatabaseLocation.FolderOf(configuration, BesideTheDatabase);
}
