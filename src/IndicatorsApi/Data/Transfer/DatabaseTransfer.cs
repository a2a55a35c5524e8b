using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IndicatorsApi.Data.Transfer;

/// <summary>
/// Copies a complete database into an empty one of either database system, with history, API keys, subscriptions and feed positions. One
/// transaction writes all of it.
/// </summary>
/// <param name="from">The source.</param>
/// <param name="to">The target.</param>
public sealed class DatabaseTransfer(IndicatorsContext from, IndicatorsContext to)
{
    /// <summary>The description of the command.</summary>
    public const string Description =
        "Copy the complete database, with its history and API keys, into an empty SQLite or PostgreSQL database, and compare both.";

    /// <summary>The description of the option that names the target.</summary>
    public const string TargetDescription =
        "The connection string of the target: of PostgreSQL, such as Host=localhost;Database=indicators, "
        + "or of SQLite, such as Data Source=indicators.db.";

    private const int BatchSize = 2000;

    private static readonly MethodInfo TransferTable =
        typeof(DatabaseTransfer).GetMethod(nameof(TransferAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>Copies all tables, and compares every row of both databases.</summary>
    /// <param name="cancellationToken">Cancels the transfer, which leaves the target empty.</param>
    /// <returns>The number of rows of each table.</returns>
    /// <exception cref="DatabaseTransferException">The target is not empty, an import is unfinished, or the comparison failed.</exception>
    public async Task<IReadOnlyList<(string Table, long Rows)>> RunAsync(CancellationToken cancellationToken)
    {
        await to.MigrateAsync();
        if (await to.Commits.AnyAsync(cancellationToken) || await to.ApiKeys.AnyAsync(cancellationToken))
            throw new DatabaseTransferException("The target database is not empty. Use an empty one.");

        await using var snapshot = await ReadSnapshot.BeginAsync(from, cancellationToken);
        if (await from.Commits.AnyAsync(commit => commit.Version < 0, cancellationToken))
        {
            throw new DatabaseTransferException(
                "An import into the source database is unfinished. "
                + "Start the service to complete the import or roll it back. Then stop it and retry.");
        }

        await using var transaction = await to.Database.BeginTransactionAsync(cancellationToken);
        to.ChangeTracker.AutoDetectChangesEnabled = false;
        var tables = new List<(string, long)>();
        foreach (var entity in SortByReferences(from.Model))
        {
            var transfer = TransferTable.MakeGenericMethod(entity.ClrType);
            var (source, target) = await (Task<(Checksum, Checksum)>)transfer.Invoke(this, [entity, cancellationToken])!;
            if (source != target)
            {
                throw new DatabaseTransferException(
                    $"The comparison of {entity.GetTableName()} failed: {source} was read, {target} was written. Nothing was copied.");
            }

            tables.Add((entity.GetTableName()!, source.Rows));
        }

        await to.Dialect.ResetIdentitySequencesAsync(to);
        await transaction.CommitAsync(cancellationToken);
        return tables;
    }

    /// <summary>Returns the tables so that each follows those that it references.</summary>
    private static List<IEntityType> SortByReferences(IModel model)
    {
        var (left, ordered) = (model.GetEntityTypes().ToList(), new List<IEntityType>());
        while (left.Count > 0)
        {
            var next = left.First(entity =>
                entity.GetForeignKeys().All(key => key.PrincipalEntityType == entity || ordered.Contains(key.PrincipalEntityType)));
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }

    private async Task<(Checksum Source, Checksum Target)> TransferAsync<T>(IEntityType entity, CancellationToken cancellationToken)
        where T : class =>
        (await CopyAsync<T>(entity, cancellationToken),
            await ComputeAsync(InKeyOrder<T>(to), to.Model.FindEntityType(typeof(T))!, cancellationToken));

    private async Task<Checksum> CopyAsync<T>(IEntityType entity, CancellationToken cancellationToken)
        where T : class
    {
        // Entity Framework sorts the rows of one batch. Rows that reference others of their table therefore need one batch for all.
        var size = entity.GetForeignKeys().Any(key => key.PrincipalEntityType == entity) ? int.MaxValue : BatchSize;
        var checksum = new ChecksumBuilder(entity);
        var batch = new List<T>();
        await foreach (var row in InKeyOrder<T>(from).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            checksum.Add(row);
            batch.Add(row);
            if (batch.Count >= size)
                await WriteAsync(batch, cancellationToken);
        }

        await WriteAsync(batch, cancellationToken);
        return checksum.Total;
    }

    private async Task WriteAsync<T>(List<T> batch, CancellationToken cancellationToken)
        where T : class
    {
        to.AddRange(batch);
        await to.SaveChangesAsync(cancellationToken);
        to.ChangeTracker.Clear();
        batch.Clear();
    }

    private static async Task<Checksum> ComputeAsync<T>(IQueryable<T> rows, IEntityType entity, CancellationToken cancellationToken)
        where T : class
    {
        var checksum = new ChecksumBuilder(entity);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            checksum.Add(row);
        return checksum.Total;
    }

    private static IQueryable<T> InKeyOrder<T>(IndicatorsContext db)
        where T : class
    {
        var keys = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties;
        var ordered = db.Set<T>().OrderBy(row => EF.Property<object>(row, keys[0].Name));
        return keys.Skip(1).Aggregate(ordered, (rows, key) => rows.ThenBy(row => EF.Property<object>(row, key.Name)));
    }

    /// <param name="Rows">The number of rows.</param>
    /// <param name="Hash">The hash of all values.</param>
    private sealed record Checksum(long Rows, string Hash);

    private sealed class ChecksumBuilder(IEntityType entity)
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly IReadOnlyList<IProperty> _properties = [.. Sorted(entity.GetProperties())];
        private readonly IReadOnlyList<(IComplexProperty Of, IProperty Property)> _parts =
        [
            .. from complex in entity.GetComplexProperties().OrderBy(complex => complex.Name, StringComparer.Ordinal)
               from part in Sorted(complex.ComplexType.GetProperties())
               select (complex, part),
        ];

        private long _rows;

        public Checksum Total => new(_rows, Convert.ToHexStringLower(_hash.GetCurrentHash())[..16]);

        public void Add(object row)
        {
            _rows++;
            foreach (var property in _properties.Where(property => !property.IsShadowProperty()))
                Add(property.Name, property.GetGetter().GetClrValueUsingContainingEntity(row));
            foreach (var (of, part) in _parts)
            {
                var whole = of.GetGetter().GetClrValueUsingContainingEntity(row);
                Add($"{of.Name}.{part.Name}", whole is null ? null : part.GetGetter().GetClrValue(whole));
            }
        }

        private void Add(string name, object? value)
        {
            var text = value switch
            {
                byte[] bytes => Convert.ToHexString(bytes),
                decimal number => WithoutTrailingZeros(number).ToString(CultureInfo.InvariantCulture),
                IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
                _ => value?.ToString(),
            };
            _hash.AppendData(Encoding.UTF8.GetBytes($"{name}={text ?? "-"}\n"));
        }

        /// <summary>Returns the number without its scale, which differs: 3 on SQLite is 3.0 on PostgreSQL.</summary>
        private static decimal WithoutTrailingZeros(decimal number) => number / 1.0000000000000000000000000000m;

        private static IEnumerable<IProperty> Sorted(IEnumerable<IProperty> properties) =>
            properties.OrderBy(property => property.Name, StringComparer.Ordinal);
    }
}
