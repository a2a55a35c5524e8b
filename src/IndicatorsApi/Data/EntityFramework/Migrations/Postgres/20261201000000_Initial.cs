using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace IndicatorsApi.Data.EntityFramework.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The row that every write transaction locks until its commit, and the distributed locks: tables without an entity.
            migrationBuilder.Sql("""
                CREATE TABLE "Head" ("Id" integer PRIMARY KEY, "Asked" timestamp with time zone NULL);
                INSERT INTO "Head" ("Id", "Asked") VALUES (1, NULL);
                CREATE TABLE "Leases" ("Name" text PRIMARY KEY, "Holder" text NOT NULL, "Until" timestamp with time zone NOT NULL, "Ending" boolean NOT NULL);
                """);

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RevisionId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Commits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdempotentRequests",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WriterId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Fingerprint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: true),
                    Location = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContentType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Body = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotentRequests", x => new { x.WriterId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Format = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Mode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DryRun = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Defaults = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WriterName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WriterId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WriterRole = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WriterRegion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WriterScopes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Report = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AcceptedAtVersion = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Regions",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Level = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ParentCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ValidFrom = table.Column<LocalDate>(type: "date", nullable: true),
                    ValidTo = table.Column<LocalDate>(type: "date", nullable: true),
                    Successors = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Name_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_Zh = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regions", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Regions_Regions_ParentCode",
                        column: x => x.ParentCode,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IndexNumber = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DeliveredOn = table.Column<LocalDate>(type: "date", nullable: true),
                    PublishedOn = table.Column<LocalDate>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Issuer_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Issuer_Zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title_Zh = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Regions = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Indicators = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Events = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Secret = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OldSecret = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SecretChangedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OldSecretUntil = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Active = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Cursor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Topics",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Name_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_Zh = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Topics", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Units",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Measure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Multiplier = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Name_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_Zh = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "CodeListRevisions",
                columns: table => new
                {
                    Table = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AddedInCommit = table.Column<long>(type: "bigint", nullable: false),
                    SupersededInCommit = table.Column<long>(type: "bigint", nullable: true),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CodeListRevisions", x => new { x.Table, x.Code, x.Number });
                    table.ForeignKey(
                        name: "FK_CodeListRevisions_Commits_AddedInCommit",
                        column: x => x.AddedInCommit,
                        principalTable: "Commits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CodeListRevisions_Commits_SupersededInCommit",
                        column: x => x.SupersededInCommit,
                        principalTable: "Commits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Remarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RegionCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IndicatorCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Period = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<LocalDate>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Cause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Measure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DueOn = table.Column<LocalDate>(type: "date", nullable: true),
                    By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    AddedInCommit = table.Column<long>(type: "bigint", nullable: false),
                    SupersededInCommit = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Remarks_Commits_AddedInCommit",
                        column: x => x.AddedInCommit,
                        principalTable: "Commits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Remarks_Commits_SupersededInCommit",
                        column: x => x.SupersededInCommit,
                        principalTable: "Commits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RegionCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Scopes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    RevokedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    LastUsedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApiKeys_Regions_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Requirements",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RegionCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Level = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Indicators = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Frequency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Form = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SkippedMonths = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DueDays = table.Column<int>(type: "integer", nullable: true),
                    From = table.Column<LocalDate>(type: "date", nullable: true),
                    Until = table.Column<LocalDate>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Name_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_Zh = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Requirements", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Requirements_Regions_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MessageId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SubscriptionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Event = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    DeliveredAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    ExhaustedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    LastResult = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deliveries_Subscriptions_SubscriptionId",
                        column: x => x.SubscriptionId,
                        principalTable: "Subscriptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Indicators",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TopicCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UnitCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Measure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Polarity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OverTime = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WeightedByDays = table.Column<bool>(type: "boolean", nullable: false),
                    Min = table.Column<decimal>(type: "numeric", nullable: true),
                    Max = table.Column<decimal>(type: "numeric", nullable: true),
                    Rollup = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Profile = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Headline = table.Column<bool>(type: "boolean", nullable: false),
                    PartOfCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Definition_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Definition_Zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_En = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_Zh = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Indicators_Indicators_PartOfCode",
                        column: x => x.PartOfCode,
                        principalTable: "Indicators",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Indicators_Topics_TopicCode",
                        column: x => x.TopicCode,
                        principalTable: "Topics",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Indicators_Units_UnitCode",
                        column: x => x.UnitCode,
                        principalTable: "Units",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeyUsages",
                columns: table => new
                {
                    KeyId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Day = table.Column<LocalDate>(type: "date", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Requests = table.Column<long>(type: "bigint", nullable: false),
                    Writes = table.Column<long>(type: "bigint", nullable: false),
                    Refused = table.Column<long>(type: "bigint", nullable: false),
                    LastAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeyUsages", x => new { x.KeyId, x.Day, x.Address });
                    table.ForeignKey(
                        name: "FK_ApiKeyUsages_ApiKeys_KeyId",
                        column: x => x.KeyId,
                        principalTable: "ApiKeys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Observations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Value = table.Column<decimal>(type: "numeric", nullable: true),
                    Magnitude = table.Column<double>(type: "double precision", nullable: false, computedColumnSql: "COALESCE(CAST(\"Value\" AS double precision), -1e308)", stored: true),
                    Qualifier = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ReportedGrowthPercent = table.Column<decimal>(type: "numeric", nullable: true),
                    ReportedChange = table.Column<decimal>(type: "numeric", nullable: true),
                    RegionCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IndicatorCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Period = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    SourceCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Locator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AddedInCommit = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    SupersededInCommit = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Observations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Observations_Commits_AddedInCommit",
                        column: x => x.AddedInCommit,
                        principalTable: "Commits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Observations_Commits_SupersededInCommit",
                        column: x => x.SupersededInCommit,
                        principalTable: "Commits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Observations_Indicators_IndicatorCode",
                        column: x => x.IndicatorCode,
                        principalTable: "Indicators",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Observations_Regions_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Observations_Sources_SourceCode",
                        column: x => x.SourceCode,
                        principalTable: "Sources",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Targets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RuleKind = table.Column<string>(type: "text", nullable: false, computedColumnSql: "CAST(\"Rule\" AS json) ->> 'kind'", stored: true, collation: "C"),
                    Commitment = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    BaselineIndicatorCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    BaselinePeriod = table.Column<int>(type: "integer", nullable: true),
                    BaselineComparable = table.Column<bool>(type: "boolean", nullable: false),
                    ResponsibleUnitZh = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ResponsibleUnitEn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ResponsiblePostZh = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ResponsiblePostEn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RegionCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IndicatorCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Period = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    SourceCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Locator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AddedInCommit = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    SupersededInCommit = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Targets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Targets_Commits_AddedInCommit",
                        column: x => x.AddedInCommit,
                        principalTable: "Commits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Targets_Commits_SupersededInCommit",
                        column: x => x.SupersededInCommit,
                        principalTable: "Commits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Targets_Indicators_BaselineIndicatorCode",
                        column: x => x.BaselineIndicatorCode,
                        principalTable: "Indicators",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Targets_Indicators_IndicatorCode",
                        column: x => x.IndicatorCode,
                        principalTable: "Indicators",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Targets_Regions_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Targets_Sources_SourceCode",
                        column: x => x.SourceCode,
                        principalTable: "Sources",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Name",
                table: "ApiKeys",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_RegionCode",
                table: "ApiKeys",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_CodeListRevisions_AddedInCommit",
                table: "CodeListRevisions",
                column: "AddedInCommit");

            migrationBuilder.CreateIndex(
                name: "IX_CodeListRevisions_SupersededInCommit",
                table: "CodeListRevisions",
                column: "SupersededInCommit");

            migrationBuilder.CreateIndex(
                name: "IX_Commits_At",
                table: "Commits",
                column: "At",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commits_CodeLists",
                table: "Commits",
                column: "Version",
                filter: "\"Kind\" = 'codeLists'");

            migrationBuilder.CreateIndex(
                name: "IX_Commits_Version",
                table: "Commits",
                column: "Version",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_SubscriptionId_Id",
                table: "Deliveries",
                columns: new[] { "SubscriptionId", "Id" },
                filter: "\"DeliveredAt\" IS NULL AND \"ExhaustedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_SubscriptionId_MessageId",
                table: "Deliveries",
                columns: new[] { "SubscriptionId", "MessageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IdempotentRequests_CreatedAt",
                table: "IdempotentRequests",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_State",
                table: "Imports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_PartOfCode",
                table: "Indicators",
                column: "PartOfCode");

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_TopicCode",
                table: "Indicators",
                column: "TopicCode");

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_UnitCode",
                table: "Indicators",
                column: "UnitCode");

            migrationBuilder.CreateIndex(
                name: "IX_Observation_Current",
                table: "Observations",
                columns: new[] { "RegionCode", "IndicatorCode", "Period" },
                unique: true,
                filter: "\"SupersededInCommit\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_AddedInCommit",
                table: "Observations",
                column: "AddedInCommit");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_IndicatorCode_Period",
                table: "Observations",
                columns: new[] { "IndicatorCode", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Magnitude",
                table: "Observations",
                column: "Magnitude",
                filter: "\"SupersededInCommit\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Period_Magnitude",
                table: "Observations",
                columns: new[] { "Period", "Magnitude" },
                filter: "\"SupersededInCommit\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Period_RegionCode",
                table: "Observations",
                columns: new[] { "Period", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_RegionCode_IndicatorCode_Period_Number",
                table: "Observations",
                columns: new[] { "RegionCode", "IndicatorCode", "Period", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Observations_SourceCode",
                table: "Observations",
                column: "SourceCode");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_SupersededInCommit",
                table: "Observations",
                column: "SupersededInCommit",
                filter: "\"SupersededInCommit\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Regions_ParentCode",
                table: "Regions",
                column: "ParentCode");

            migrationBuilder.CreateIndex(
                name: "IX_Remark_Current",
                table: "Remarks",
                columns: new[] { "RegionCode", "IndicatorCode", "Period", "On" },
                unique: true,
                filter: "\"SupersededInCommit\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_AddedInCommit",
                table: "Remarks",
                column: "AddedInCommit");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_Period_RegionCode",
                table: "Remarks",
                columns: new[] { "Period", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_RegionCode_IndicatorCode_Period_On_Number",
                table: "Remarks",
                columns: new[] { "RegionCode", "IndicatorCode", "Period", "On", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_SupersededInCommit",
                table: "Remarks",
                column: "SupersededInCommit");

            migrationBuilder.CreateIndex(
                name: "IX_Requirements_RegionCode",
                table: "Requirements",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_Target_Current",
                table: "Targets",
                columns: new[] { "RegionCode", "IndicatorCode", "Period" },
                unique: true,
                filter: "\"SupersededInCommit\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Targets_AddedInCommit",
                table: "Targets",
                column: "AddedInCommit");

            migrationBuilder.CreateIndex(
                name: "IX_Targets_BaselineIndicatorCode",
                table: "Targets",
                column: "BaselineIndicatorCode");

            migrationBuilder.CreateIndex(
                name: "IX_Targets_IndicatorCode_Period",
                table: "Targets",
                columns: new[] { "IndicatorCode", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_Targets_Period_RegionCode",
                table: "Targets",
                columns: new[] { "Period", "RegionCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Targets_RegionCode_IndicatorCode_Period_Number",
                table: "Targets",
                columns: new[] { "RegionCode", "IndicatorCode", "Period", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Targets_SourceCode",
                table: "Targets",
                column: "SourceCode");

            migrationBuilder.CreateIndex(
                name: "IX_Targets_SupersededInCommit",
                table: "Targets",
                column: "SupersededInCommit",
                filter: "\"SupersededInCommit\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TABLE "Leases"; DROP TABLE "Head";""");

            migrationBuilder.DropTable(
                name: "ApiKeyUsages");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "CodeListRevisions");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "IdempotentRequests");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropTable(
                name: "Observations");

            migrationBuilder.DropTable(
                name: "Remarks");

            migrationBuilder.DropTable(
                name: "Requirements");

            migrationBuilder.DropTable(
                name: "Targets");

            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "Subscriptions");

            migrationBuilder.DropTable(
                name: "Commits");

            migrationBuilder.DropTable(
                name: "Indicators");

            migrationBuilder.DropTable(
                name: "Sources");

            migrationBuilder.DropTable(
                name: "Regions");

            migrationBuilder.DropTable(
                name: "Topics");

            migrationBuilder.DropTable(
                name: "Units");
        }
    }
}
