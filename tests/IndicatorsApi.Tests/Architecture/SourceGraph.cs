using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Architecture;

/// <summary>
/// What uses what in the source: by the types that the compiler left, and by the namespaces that files name, because constants and
/// members of enumerations leave no trace in types.
/// </summary>
internal static class SourceGraph
{
    private const string Root = "IndicatorsApi";

    private static readonly IReadOnlyList<IType> Types =
        [.. new ArchLoader().LoadAssemblies(typeof(Program).Assembly, typeof(Period).Assembly)
            .Build().Types.Where(type => IsOurs(type.FullName))];

    /// <summary>The source files with their folders, such as <c>Api/Growth</c>.</summary>
    public static IReadOnlyList<(string Folder, string Path, string Text)> Files { get; } =
    [
        .. from project in new[] { $"{Root}.Measures", Root }
           let home = Path.Combine(RepositoryFiles.Root, "src", project)
           from file in Directory.EnumerateFiles(home, "*.cs", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(home, file).Replace('\\', '/')
           where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
           let folder = Path.GetDirectoryName(path)!.Replace('\\', '/')
           select (project == Root ? folder : $"Measures/{folder}".TrimEnd('/'), path, File.ReadAllText(file)),
    ];

    /// <summary>Each use of something of ours by something in another folder.</summary>
    public static IReadOnlyList<Use> Uses { get; } =
    [
        .. (from type in Types
            from target in type.GetTypeDependencies()
            where IsOurs(target.FullName) && target is not GenericParameter
            select new Use(FolderOf(type.Namespace.FullName), FolderOf(target.Namespace.FullName), $"{type.FullName} → {target.FullName}"))
        .Concat(
            from file in Files
            from line in file.Text.Split('\n')
            where line.StartsWith($"using {Root}.", StringComparison.Ordinal)
            let named = line["using ".Length..].TrimEnd(';')
            select new Use(FolderOf(file.Folder), FolderOf(named), $"{file.Path} → {named}"))
        .Where(use => use.From != use.To)
        .Distinct(),
    ];

    /// <summary>The types of others that ours use.</summary>
    public static IReadOnlyList<(string Folder, string Type, string Outside)> UsesOutside { get; } =
    [
        .. from type in Types
           from target in type.GetTypeDependencies()
           where !IsOurs(target.FullName)
           select (FolderOf(type.Namespace.FullName), type.FullName, target.FullName),
    ];

    /// <summary>The module of a folder.</summary>
    public static string ModuleOf(string folder) => folder.Split('/')[0];

    /// <summary>The sets of nodes that lead back to each other.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> CyclesOf(IEnumerable<(string From, string To)> edges)
    {
        var next = edges.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        var reach = next.ToDictionary(from => from.Key, from => ReachedFrom(from.Key), StringComparer.Ordinal);
        return
        [
            .. from node in reach.Keys
               where reach[node].Contains(node)
               group node by string.Join(
                   ' ', reach[node].Where(other => reach.TryGetValue(other, out var back) && back.Contains(node))
                       .Order(StringComparer.Ordinal))
               into cycle
               select cycle.ToList(),
        ];

        HashSet<string> ReachedFrom(string start)
        {
            var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([start]));
            while (open.TryPop(out var node))
            {
                foreach (var other in next[node].Where(seen.Add))
                    open.Push(other);
            }

            return seen;
        }
    }

    private static bool IsOurs(string name) => name.StartsWith($"{Root}.", StringComparison.Ordinal) || name == nameof(Program);

    /// <summary>Returns the folder of a namespace, two levels deep. The root belongs to the host.</summary>
    private static string FolderOf(string name)
    {
        var parts = name.Split('.', '/').Where(part => part.Length > 0 && part != Root).Take(2).ToList();
        return parts.Count == 0 ? "Host" : string.Join('/', parts);
    }

    /// <summary>One use.</summary>
    /// <param name="From">The folder of what uses.</param>
    /// <param name="To">The folder of what is used.</param>
    /// <param name="What">Which type, or file, uses which.</param>
    public sealed record Use(string From, string To, string What);
}
