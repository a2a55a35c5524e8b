using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework.Sqlite;
using IndicatorsApi.Data.EntityFramework.ValueConverters;
using IndicatorsApi.Data.Idempotency;
using IndicatorsApi.Data.Imports;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NodaTime;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>The database context of SQLite, and the base of that of PostgreSQL. Each entity configures itself in its own file.</summary>
public class IndicatorsContext : DbContext, ICodeListContext
{
    /// <summary>Creates a context of SQLite.</summary>
    public IndicatorsContext(DbContextOptions<IndicatorsContext> options)
        : base(options)
    {
    }

    /// <summary>Creates a context of another database system.</summary>
    protected IndicatorsContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>The dialect of the database system.</summary>
    internal virtual DatabaseDialect Dialect => SqliteDialect.Instance;

    /// <summary>The code lists that the current snapshot or write transaction sees. <c>null</c> outside of one.</summary>
    public CodeListSet? CodeLists { get; private set; }

    /// <summary>
    /// The version to read while a staged commit has unpublished rows. <c>null</c> means the newest rows. See <see cref="AsOfQueries"/>.
    /// </summary>
    internal long? PinnedVersion { get; private set; }

    /// <summary>The first version of a staged commit. The id of each commit before it is its version. 0 if it is unknown.</summary>
    internal long FirstStagedVersion { get; private set; }

    /// <summary>The administrative divisions.</summary>
    public DbSet<Region> Regions => Set<Region>();

    /// <summary>The units of measure.</summary>
    public DbSet<Unit> Units => Set<Unit>();

    /// <summary>The topics.</summary>
    public DbSet<Topic> Topics => Set<Topic>();

    /// <summary>The indicators.</summary>
    public DbSet<Indicator> Indicators => Set<Indicator>();

    /// <summary>The source documents.</summary>
    public DbSet<Source> Sources => Set<Source>();

    /// <summary>The reporting requirements.</summary>
    public DbSet<ReportingRequirement> ReportingRequirements => Set<ReportingRequirement>();

    /// <summary>All revisions of all observations.</summary>
    public DbSet<Observation> Observations => Set<Observation>();

    /// <summary>The API keys.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>The usage of API keys by day and address.</summary>
    public DbSet<ApiKeyUsage> ApiKeyUsages => Set<ApiKeyUsage>();

    /// <summary>All revisions of the code lists.</summary>
    public DbSet<CodeListRevision> CodeListRevisions => Set<CodeListRevision>();

    /// <summary>All commits. A published commit is a version of the dataset.</summary>
    public DbSet<Commit> Commits => Set<Commit>();

    /// <summary>The change feed: all revisions in the order of their commits.</summary>
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>The webhook subscriptions.</summary>
    public DbSet<WebhookSubscription> Subscriptions => Set<WebhookSubscription>();

    /// <summary>The webhook deliveries.</summary>
    public DbSet<WebhookDelivery> Deliveries => Set<WebhookDelivery>();

    /// <summary>The requests with an idempotency key, and their responses.</summary>
    public DbSet<IdempotentRequest> IdempotentRequests => Set<IdempotentRequest>();

    /// <summary>The import jobs and their reports.</summary>
    public DbSet<ImportJob> Imports => Set<ImportJob>();

    /// <summary>All revisions of all targets.</summary>
    public DbSet<Target> Targets => Set<Target>();

    /// <summary>All revisions of all remarks on targets.</summary>
    public DbSet<Remark> Remarks => Set<Remark>();

    /// <summary>Loads the code lists that the current transaction sees.</summary>
    /// <param name="version">The last version that changed them. 0 means that none has since the first.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    internal async Task LoadCodeListsAsync(long version, CancellationToken cancellationToken) =>
        CodeLists = await this.GetService<CodeListCache>().GetAsync(this, version, cancellationToken);

    /// <summary>Sets <see cref="PinnedVersion"/>, so that the current transaction does not see the rows of a staged commit.</summary>
    /// <param name="version">The version that it sees.</param>
    internal void PinVersion(long version) => PinnedVersion = version;

    /// <summary>Sets <see cref="FirstStagedVersion"/> for the current transaction.</summary>
    /// <param name="version">The first version that a staged import published. <c>null</c> if none did.</param>
    internal void SetFirstStagedVersion(long? version) => FirstStagedVersion = version ?? long.MaxValue;

    /// <summary>Clears the state of a transaction at its end.</summary>
    internal void ClearTransactionState() => (CodeLists, PinnedVersion, FirstStagedVersion) = (null, null, 0);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Period>().HaveConversion<PeriodConverter>();
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        configurationBuilder.Conventions.Add(_ => new EnumCodeConvention());
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder
            .ApplyConfiguration(new Region.Configuration())
            .ApplyConfiguration(new Unit.Configuration())
            .ApplyConfiguration(new Topic.Configuration())
            .ApplyConfiguration(new Indicator.Configuration())
            .ApplyConfiguration(new Source.Configuration())
            .ApplyConfiguration(new ReportingRequirement.Configuration())
            .ApplyConfiguration(new Observation.Configuration())
            .ApplyConfiguration(new Target.Configuration())
            .ApplyConfiguration(new Remark.Configuration())
            .ApplyConfiguration(new CodeListRevision.Configuration())
            .ApplyConfiguration(new Commit.Configuration())
            .ApplyConfiguration(new Change.Configuration())
            .ApplyConfiguration(new WebhookSubscription.Configuration())
            .ApplyConfiguration(new WebhookDelivery.Configuration())
            .ApplyConfiguration(new IdempotentRequest.Configuration())
            .ApplyConfiguration(new ImportJob.Configuration())
            .ApplyConfiguration(new ApiKey.Configuration())
            .ApplyConfiguration(new ApiKeyUsage.Configuration());
}
