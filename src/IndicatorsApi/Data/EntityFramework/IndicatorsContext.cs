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

/// <summary>The record, as it lies in SQLite. Each entity configures itself, in its own file.</summary>
public class IndicatorsContext : DbContext, ICodeListContext
{
    /// <summary>The record in SQLite.</summary>
    public IndicatorsContext(DbContextOptions<IndicatorsContext> options)
        : base(options)
    {
    }

    /// <summary>The record in another database system.</summary>
    protected IndicatorsContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>The database system.</summary>
    internal virtual DatabaseDialect Engine => SqliteDialect.Instance;

    /// <summary>The vocabulary in memory, as the transaction sees it that the context is in; nothing outside of one.</summary>
    public Codelists? CodeLists { get; private set; }

    /// <summary>
    /// The version to read what stands of, while rows lie in the database that nobody is to see yet (<see cref="AsOfQueries"/>); nothing while there are none.
    /// </summary>
    internal long? StandsIn { get; private set; }

    /// <summary>Before this version each commit that the transaction sees is named by its version (<see cref="AsOfQueries"/>); 0 where that is not known.</summary>
    internal long NamedBefore { get; private set; }

    /// <summary>Administrative divisions.</summary>
    public DbSet<Region> Regions => Set<Region>();

    /// <summary>Units of measure.</summary>
    public DbSet<Unit> Units => Set<Unit>();

    /// <summary>Topics.</summary>
    public DbSet<Topic> Topics => Set<Topic>();

    /// <summary>Indicators.</summary>
    public DbSet<Indicator> Indicators => Set<Indicator>();

    /// <summary>Documents.</summary>
    public DbSet<Source> Sources => Set<Source>();

    /// <summary>Which figures are due from whom.</summary>
    public DbSet<ReportingRequirement> ReportingRequirements => Set<ReportingRequirement>();

    /// <summary>All revisions of all observations.</summary>
    public DbSet<Observation> Observations => Set<Observation>();

    /// <summary>The keys of writers.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>How keys were used.</summary>
    public DbSet<ApiKeyUsage> ApiKeyUsages => Set<ApiKeyUsage>();

    /// <summary>All states of the vocabulary.</summary>
    public DbSet<CodeListRevision> CodeListRevisions => Set<CodeListRevision>();

    /// <summary>All versions of the record.</summary>
    public DbSet<Commit> Commits => Set<Commit>();

    /// <summary>All revisions in the order of their commits.</summary>
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>Those who want to be told what changes.</summary>
    public DbSet<WebhookSubscription> Subscriptions => Set<WebhookSubscription>();

    /// <summary>Messages to them.</summary>
    public DbSet<WebhookDelivery> Deliveries => Set<WebhookDelivery>();

    /// <summary>Requests that must happen once, and their answers.</summary>
    public DbSet<IdempotentRequest> IdempotentRequests => Set<IdempotentRequest>();

    /// <summary>Files that were sent, and what became of them.</summary>
    public DbSet<ImportJob> Imports => Set<ImportJob>();

    /// <summary>All revisions of all targets.</summary>
    public DbSet<Target> Targets => Set<Target>();

    /// <summary>Revisions of remarks on targets.</summary>
    public DbSet<Remark> Remarks => Set<Remark>();

    /// <summary>Looks up the vocabulary that the transaction sees which the context is in.</summary>
    /// <param name="version">The version that made it what it is; 0 for the first.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal async Task LoadCodeListsAsync(long version, CancellationToken cancellationToken) =>
        CodeLists = await this.GetService<CodeListCache>().OfAsync(this, version, cancellationToken);

    /// <summary>Notes that rows lie in the database which the transaction is not to see that the context is in.</summary>
    /// <param name="version">The version that it sees.</param>
    internal void SeeOnly(long version) => StandsIn = version;

    /// <summary>Notes before which version each commit of the transaction is named by its version.</summary>
    /// <param name="version">The first version that came by a large file; nothing where none did.</param>
    internal void NamedByVersionBefore(long? version) => NamedBefore = version ?? long.MaxValue;

    /// <summary>Forgets what was known of a transaction, with its end.</summary>
    internal void ForgetTransaction() => (CodeLists, StandsIn, NamedBefore) = (null, null, 0);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Period>().HaveConversion<PeriodConverter>();
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        configurationBuilder.Conventions.Add(_ => new TermConvention());
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
