namespace IndicatorsApi.Tests.Support;

/// <summary>The files of the repository that tests compare with.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string SeedData => Path.Combine(Root, "seed-data");

    /// <summary>
    /// Returns the files of a name pattern that belong to the repository, without what builds and package managers create.
    /// </summary>
    public static IEnumerable<string> Tracked(string pattern) =>
        Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Where(
                file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar)
                    .Any(part => part is "bin" or "obj" or "node_modules" or ".git"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "IndicatorsApi.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
