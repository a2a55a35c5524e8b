CREATE SCHEMA past_20261127170508;
CREATE TABLE public."VocabularyRevisions" (
    "Table" text NOT NULL COLLATE pg_catalog."C",
    "Code" text NOT NULL COLLATE pg_catalog."C",
    "Number" integer NOT NULL,
    "AddedIn" bigint NOT NULL,
    "SupersededIn" bigint,
    "Withdrawn" boolean NOT NULL,
    "Content" text NOT NULL COLLATE pg_catalog."C"
);
CREATE VIEW past_20261127170508."Indicators" AS
 SELECT "VocabularyRevisions"."Code",
    ((("VocabularyRevisions"."Content")::json ->> 'Headline'::text))::boolean AS "Headline",
    ((("VocabularyRevisions"."Content")::json ->> 'Max'::text))::numeric AS "Max",
    ((("VocabularyRevisions"."Content")::json ->> 'Measure'::text) COLLATE "C") AS "Measure",
    ((("VocabularyRevisions"."Content")::json ->> 'Min'::text))::numeric AS "Min",
    ((("VocabularyRevisions"."Content")::json ->> 'OverTime'::text) COLLATE "C") AS "OverTime",
    ((("VocabularyRevisions"."Content")::json ->> 'PartOfCode'::text) COLLATE "C") AS "PartOfCode",
    ((("VocabularyRevisions"."Content")::json ->> 'Polarity'::text) COLLATE "C") AS "Polarity",
    ((("VocabularyRevisions"."Content")::json ->> 'Profile'::text) COLLATE "C") AS "Profile",
    ((("VocabularyRevisions"."Content")::json ->> 'Rollup'::text) COLLATE "C") AS "Rollup",
    ((("VocabularyRevisions"."Content")::json ->> 'TopicCode'::text) COLLATE "C") AS "TopicCode",
    ((("VocabularyRevisions"."Content")::json ->> 'UnitCode'::text) COLLATE "C") AS "UnitCode",
    "VocabularyRevisions"."Number" AS "Version",
    ((("VocabularyRevisions"."Content")::json ->> 'WeightedByDays'::text))::boolean AS "WeightedByDays",
    ((("VocabularyRevisions"."Content")::json ->> 'Definition_En'::text) COLLATE "C") AS "Definition_En",
    ((("VocabularyRevisions"."Content")::json ->> 'Definition_Zh'::text) COLLATE "C") AS "Definition_Zh",
    ((("VocabularyRevisions"."Content")::json ->> 'Name_En'::text) COLLATE "C") AS "Name_En",
    ((("VocabularyRevisions"."Content")::json ->> 'Name_Zh'::text) COLLATE "C") AS "Name_Zh"
   FROM public."VocabularyRevisions"
  WHERE (("VocabularyRevisions"."Table" = 'Indicators'::text) AND ("VocabularyRevisions"."AddedIn" <= (current_setting('indicators.version'::text))::bigint) AND (("VocabularyRevisions"."SupersededIn" IS NULL) OR ("VocabularyRevisions"."SupersededIn" > (current_setting('indicators.version'::text))::bigint)) AND (NOT "VocabularyRevisions"."Withdrawn"));
CREATE VIEW past_20261127170508."Regions" AS
 SELECT "VocabularyRevisions"."Code",
    ((("VocabularyRevisions"."Content")::json ->> 'Level'::text) COLLATE "C") AS "Level",
    ((("VocabularyRevisions"."Content")::json ->> 'ParentCode'::text) COLLATE "C") AS "ParentCode",
    ((("VocabularyRevisions"."Content")::json ->> 'Successors'::text) COLLATE "C") AS "Successors",
    ((("VocabularyRevisions"."Content")::json ->> 'ValidFrom'::text))::date AS "ValidFrom",
    ((("VocabularyRevisions"."Content")::json ->> 'ValidTo'::text))::date AS "ValidTo",
    "VocabularyRevisions"."Number" AS "Version",
    ((("VocabularyRevisions"."Content")::json ->> 'Name_En'::text) COLLATE "C") AS "Name_En",
    ((("VocabularyRevisions"."Content")::json ->> 'Name_Zh'::text) COLLATE "C") AS "Name_Zh"
   FROM public."VocabularyRevisions"
  WHERE (("VocabularyRevisions"."Table" = 'Regions'::text) AND ("VocabularyRevisions"."AddedIn" <= (current_setting('indicators.version'::text))::bigint) AND (("VocabularyRevisions"."SupersededIn" IS NULL) OR ("VocabularyRevisions"."SupersededIn" > (current_setting('indicators.version'::text))::bigint)) AND (NOT "VocabularyRevisions"."Withdrawn"));
CREATE VIEW past_20261127170508."Requirements" AS
 SELECT "VocabularyRevisions"."Code",
    ((("VocabularyRevisions"."Content")::json ->> 'DueDays'::text))::integer AS "DueDays",
    ((("VocabularyRevisions"."Content")::json ->> 'Form'::text) COLLATE "C") AS "Form",
    ((("VocabularyRevisions"."Content")::json ->> 'Frequency'::text) COLLATE "C") AS "Frequency",
    ((("VocabularyRevisions"."Content")::json ->> 'From'::text))::date AS "From",
    ((("VocabularyRevisions"."Content")::json ->> 'Indicators'::text) COLLATE "C") AS "Indicators",
    ((("VocabularyRevisions"."Content")::json ->> 'Level'::text) COLLATE "C") AS "Level",
    ((("VocabularyRevisions"."Content")::json ->> 'RegionCode'::text) COLLATE "C") AS "RegionCode",
    ((("VocabularyRevisions"."Content")::json ->> 'SkippedMonths'::text) COLLATE "C") AS "SkippedMonths",
    ((("VocabularyRevisions"."Content")::json ->> 'Until'::text))::date AS "Until",
    "VocabularyRevisions"."Number" AS "Version",
    ((("VocabularyRevisions"."Content")::json ->> 'Name_En'::text) COLLATE "C") AS "Name_En",
    ((("VocabularyRevisions"."Content")::json ->> 'Name_Zh'::text) COLLATE "C") AS "Name_Zh"
   FROM public."VocabularyRevisions"
  WHERE (("VocabularyRevisions"."Table" = 'Requirements'::text) AND ("VocabularyRevisions"."AddedIn" <= (current_setting('indicators.version'::text))::bigint) AND (("VocabularyRevisions"."SupersededIn" IS NULL) OR ("VocabularyRevisions"."SupersededIn" > (current_setting('indicators.version'::text))::bigint)) AND (NOT "VocabularyRevisions"."Withdrawn"));
CREATE VIEW past_20261127170508."Sources" AS
 SELECT "VocabularyRevisions"."Code",
    ((("VocabularyRevisions"."Content")::json ->> 'DeliveredOn'::text))::date AS "DeliveredOn",
    ((("VocabularyRevisions"."Content")::json ->> 'IndexNumber'::text) COLLATE "C") AS "IndexNumber",
    ((("VocabularyRevisions"."Content")::json ->> 'PublishedOn'::text))::date AS "PublishedOn",
    "VocabularyRevisions"."Number" AS "Version",
    ((("VocabularyRevisions"."Content")::json ->> 'Issuer_En'::text) COLLATE "C") AS "Issuer_En",
    ((("VocabularyRevisions"."Content")::json ->> 'Issuer_Zh'::text) COLLATE "C") AS "Issuer_Zh",
    ((("VocabularyRevisions"."Content")::json ->> 'Title_En'::text) COLLATE "C") AS "Title_En",
    ((("VocabularyRevisions"."Content")::json ->> 'Title_Zh'::text) COLLATE "C") AS "Title_Zh"
   FROM public."VocabularyRevisions"
  WHERE (("VocabularyRevisions"."Table" = 'Sources'::text) AND ("VocabularyRevisions"."AddedIn" <= (current_setting('indicators.version'::text))::bigint) AND (("VocabularyRevisions"."SupersededIn" IS NULL) OR ("VocabularyRevisions"."SupersededIn" > (current_setting('indicators.version'::text))::bigint)) AND (NOT "VocabularyRevisions"."Withdrawn"));
CREATE VIEW past_20261127170508."Topics" AS
 SELECT "VocabularyRevisions"."Code",
    ((("VocabularyRevisions"."Content")::json ->> 'Position'::text))::integer AS "Position",
    "VocabularyRevisions"."Number" AS "Version",
    ((("VocabularyRevisions"."Content")::json ->> 'Name_En'::text) COLLATE "C") AS "Name_En",
    ((("VocabularyRevisions"."Content")::json ->> 'Name_Zh'::text) COLLATE "C") AS "Name_Zh"
   FROM public."VocabularyRevisions"
  WHERE (("VocabularyRevisions"."Table" = 'Topics'::text) AND ("VocabularyRevisions"."AddedIn" <= (current_setting('indicators.version'::text))::bigint) AND (("VocabularyRevisions"."SupersededIn" IS NULL) OR ("VocabularyRevisions"."SupersededIn" > (current_setting('indicators.version'::text))::bigint)) AND (NOT "VocabularyRevisions"."Withdrawn"));
CREATE VIEW past_20261127170508."Units" AS
 SELECT "VocabularyRevisions"."Code",
    ((("VocabularyRevisions"."Content")::json ->> 'Measure'::text) COLLATE "C") AS "Measure",
    ((("VocabularyRevisions"."Content")::json ->> 'Multiplier'::text))::integer AS "Multiplier",
    "VocabularyRevisions"."Number" AS "Version",
    ((("VocabularyRevisions"."Content")::json ->> 'Name_En'::text) COLLATE "C") AS "Name_En",
    ((("VocabularyRevisions"."Content")::json ->> 'Name_Zh'::text) COLLATE "C") AS "Name_Zh"
   FROM public."VocabularyRevisions"
  WHERE (("VocabularyRevisions"."Table" = 'Units'::text) AND ("VocabularyRevisions"."AddedIn" <= (current_setting('indicators.version'::text))::bigint) AND (("VocabularyRevisions"."SupersededIn" IS NULL) OR ("VocabularyRevisions"."SupersededIn" > (current_setting('indicators.version'::text))::bigint)) AND (NOT "VocabularyRevisions"."Withdrawn"));
CREATE TABLE public."ApiKeys" (
    "Id" text NOT NULL COLLATE pg_catalog."C",
    "Name" text NOT NULL COLLATE pg_catalog."C",
    "Role" text NOT NULL COLLATE pg_catalog."C",
    "RegionCode" text COLLATE pg_catalog."C",
    "Hash" text NOT NULL COLLATE pg_catalog."C",
    "CreatedAt" timestamp with time zone NOT NULL,
    "ExpiresAt" timestamp with time zone,
    "RevokedAt" timestamp with time zone,
    "LastUsedAt" timestamp with time zone,
    "Scopes" text COLLATE pg_catalog."C"
);
CREATE TABLE public."Changes" (
    "Sequence" bigint NOT NULL,
    "Kind" text NOT NULL COLLATE pg_catalog."C",
    "RevisionId" bigint NOT NULL
);
CREATE TABLE public."Commits" (
    "Id" bigint NOT NULL,
    "Version" bigint NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "By" text NOT NULL COLLATE pg_catalog."C",
    "Kind" text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public."Deliveries" (
    "Id" bigint NOT NULL,
    "MessageId" text NOT NULL COLLATE pg_catalog."C",
    "SubscriptionId" text NOT NULL COLLATE pg_catalog."C",
    "Key" text NOT NULL COLLATE pg_catalog."C",
    "Event" text NOT NULL COLLATE pg_catalog."C",
    "Payload" text NOT NULL COLLATE pg_catalog."C",
    "CreatedAt" timestamp with time zone NOT NULL,
    "Attempts" integer NOT NULL,
    "NextAttemptAt" timestamp with time zone NOT NULL,
    "DeliveredAt" timestamp with time zone,
    "DeadAt" timestamp with time zone,
    "LastResult" text COLLATE pg_catalog."C"
);
ALTER TABLE public."Deliveries" ALTER COLUMN "Id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public."Deliveries_Id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public."Head" (
    "Id" integer NOT NULL,
    "Asked" timestamp with time zone
);
CREATE TABLE public."IdempotentRequests" (
    "Key" text NOT NULL COLLATE pg_catalog."C",
    "WriterId" text NOT NULL COLLATE pg_catalog."C",
    "Fingerprint" text NOT NULL COLLATE pg_catalog."C",
    "CreatedAt" timestamp with time zone NOT NULL,
    "Status" integer,
    "Location" text COLLATE pg_catalog."C",
    "ContentType" text COLLATE pg_catalog."C",
    "Body" bytea
);
CREATE TABLE public."Imports" (
    "Id" text NOT NULL COLLATE pg_catalog."C",
    "Format" text NOT NULL COLLATE pg_catalog."C",
    "Kind" text COLLATE pg_catalog."C",
    "Mode" text NOT NULL COLLATE pg_catalog."C",
    "DryRun" boolean NOT NULL,
    "Source" text COLLATE pg_catalog."C",
    "Reason" text COLLATE pg_catalog."C",
    "Defaults" text COLLATE pg_catalog."C",
    "WriterName" text NOT NULL COLLATE pg_catalog."C",
    "WriterId" text NOT NULL COLLATE pg_catalog."C",
    "WriterRole" text NOT NULL COLLATE pg_catalog."C",
    "WriterRegion" text COLLATE pg_catalog."C",
    "State" text NOT NULL COLLATE pg_catalog."C",
    "CreatedAt" timestamp with time zone NOT NULL,
    "FinishedAt" timestamp with time zone,
    "Report" text COLLATE pg_catalog."C",
    "Language" text COLLATE pg_catalog."C",
    "WriterScopes" text COLLATE pg_catalog."C"
);
CREATE TABLE public."Indicators" (
    "Code" text NOT NULL COLLATE pg_catalog."C",
    "TopicCode" text NOT NULL COLLATE pg_catalog."C",
    "UnitCode" text NOT NULL COLLATE pg_catalog."C",
    "Measure" text NOT NULL COLLATE pg_catalog."C",
    "Polarity" text NOT NULL COLLATE pg_catalog."C",
    "OverTime" text NOT NULL COLLATE pg_catalog."C",
    "WeightedByDays" boolean NOT NULL,
    "Min" numeric,
    "Max" numeric,
    "Rollup" text NOT NULL COLLATE pg_catalog."C",
    "Profile" text NOT NULL COLLATE pg_catalog."C",
    "Headline" boolean NOT NULL,
    "PartOfCode" text COLLATE pg_catalog."C",
    "Version" integer NOT NULL,
    "Definition_En" text NOT NULL COLLATE pg_catalog."C",
    "Definition_Zh" text NOT NULL COLLATE pg_catalog."C",
    "Name_En" text NOT NULL COLLATE pg_catalog."C",
    "Name_Zh" text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public."KeyUses" (
    "KeyId" text NOT NULL COLLATE pg_catalog."C",
    "Day" date NOT NULL,
    "Address" text NOT NULL COLLATE pg_catalog."C",
    "Requests" bigint NOT NULL,
    "Writes" bigint NOT NULL,
    "Refused" bigint NOT NULL,
    "LastAt" timestamp with time zone NOT NULL
);
CREATE TABLE public."Leases" (
    "Name" text NOT NULL,
    "Holder" text NOT NULL,
    "Until" timestamp with time zone NOT NULL,
    "Ending" boolean NOT NULL
);
CREATE TABLE public."Observations" (
    "Id" bigint NOT NULL,
    "Value" numeric,
    "Magnitude" double precision GENERATED ALWAYS AS (COALESCE(("Value")::double precision, ('-100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000'::numeric)::double precision)) STORED NOT NULL,
    "Qualifier" text NOT NULL COLLATE pg_catalog."C",
    "Status" text NOT NULL COLLATE pg_catalog."C",
    "ReportedGrowthPercent" numeric,
    "ReportedChange" numeric,
    "RegionCode" text NOT NULL COLLATE pg_catalog."C",
    "IndicatorCode" text NOT NULL COLLATE pg_catalog."C",
    "Period" integer NOT NULL,
    "Number" integer NOT NULL,
    "SourceCode" text NOT NULL COLLATE pg_catalog."C",
    "Locator" text COLLATE pg_catalog."C",
    "Note" text COLLATE pg_catalog."C",
    "AddedIn" bigint NOT NULL,
    "Reason" text COLLATE pg_catalog."C",
    "Withdrawn" boolean NOT NULL,
    "SupersededIn" bigint
);
ALTER TABLE public."Observations" ALTER COLUMN "Id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public."Observations_Id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public."Regions" (
    "Code" text NOT NULL COLLATE pg_catalog."C",
    "Level" text NOT NULL COLLATE pg_catalog."C",
    "ParentCode" text COLLATE pg_catalog."C",
    "Version" integer NOT NULL,
    "Name_En" text NOT NULL COLLATE pg_catalog."C",
    "Name_Zh" text NOT NULL COLLATE pg_catalog."C",
    "Successors" text COLLATE pg_catalog."C",
    "ValidFrom" date,
    "ValidTo" date
);
CREATE TABLE public."Remarks" (
    "Id" bigint NOT NULL,
    "RegionCode" text NOT NULL COLLATE pg_catalog."C",
    "IndicatorCode" text NOT NULL COLLATE pg_catalog."C",
    "Period" integer NOT NULL,
    "On" date NOT NULL,
    "Number" integer NOT NULL,
    "Cause" text COLLATE pg_catalog."C",
    "Measure" text COLLATE pg_catalog."C",
    "DueOn" date,
    "By" text COLLATE pg_catalog."C",
    "Reason" text COLLATE pg_catalog."C",
    "Withdrawn" boolean NOT NULL,
    "AddedIn" bigint NOT NULL,
    "SupersededIn" bigint
);
ALTER TABLE public."Remarks" ALTER COLUMN "Id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public."Remarks_Id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public."Requirements" (
    "Code" text NOT NULL COLLATE pg_catalog."C",
    "RegionCode" text NOT NULL COLLATE pg_catalog."C",
    "Level" text COLLATE pg_catalog."C",
    "Indicators" text NOT NULL COLLATE pg_catalog."C",
    "Frequency" text NOT NULL COLLATE pg_catalog."C",
    "Form" text NOT NULL COLLATE pg_catalog."C",
    "SkippedMonths" text NOT NULL COLLATE pg_catalog."C",
    "DueDays" integer,
    "From" date,
    "Until" date,
    "Version" integer NOT NULL,
    "Name_En" text NOT NULL COLLATE pg_catalog."C",
    "Name_Zh" text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public."Sources" (
    "Code" text NOT NULL COLLATE pg_catalog."C",
    "IndexNumber" text COLLATE pg_catalog."C",
    "DeliveredOn" date,
    "PublishedOn" date,
    "Version" integer NOT NULL,
    "Issuer_En" text NOT NULL COLLATE pg_catalog."C",
    "Issuer_Zh" text NOT NULL COLLATE pg_catalog."C",
    "Title_En" text NOT NULL COLLATE pg_catalog."C",
    "Title_Zh" text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public."Subscriptions" (
    "Id" text NOT NULL COLLATE pg_catalog."C",
    "Url" text NOT NULL COLLATE pg_catalog."C",
    "Regions" text NOT NULL COLLATE pg_catalog."C",
    "Indicators" text NOT NULL COLLATE pg_catalog."C",
    "Events" text NOT NULL COLLATE pg_catalog."C",
    "Secret" text NOT NULL COLLATE pg_catalog."C",
    "OldSecret" text COLLATE pg_catalog."C",
    "SecretChangedBy" text COLLATE pg_catalog."C",
    "OldSecretUntil" timestamp with time zone,
    "Active" boolean NOT NULL,
    "CreatedBy" text NOT NULL COLLATE pg_catalog."C",
    "CreatedAt" timestamp with time zone NOT NULL,
    "Cursor" bigint NOT NULL
);
CREATE TABLE public."Targets" (
    "Id" bigint NOT NULL,
    "Rule" text NOT NULL COLLATE pg_catalog."C",
    "RuleKind" text GENERATED ALWAYS AS ((("Rule")::json ->> 'kind'::text)) STORED NOT NULL COLLATE pg_catalog."C",
    "Commitment" text NOT NULL COLLATE pg_catalog."C",
    "BaselineIndicatorCode" text COLLATE pg_catalog."C",
    "BaselinePeriod" integer,
    "BaselineComparable" boolean NOT NULL,
    "RegionCode" text NOT NULL COLLATE pg_catalog."C",
    "IndicatorCode" text NOT NULL COLLATE pg_catalog."C",
    "Period" integer NOT NULL,
    "Number" integer NOT NULL,
    "SourceCode" text NOT NULL COLLATE pg_catalog."C",
    "Locator" text COLLATE pg_catalog."C",
    "Note" text COLLATE pg_catalog."C",
    "AddedIn" bigint NOT NULL,
    "Reason" text COLLATE pg_catalog."C",
    "Withdrawn" boolean NOT NULL,
    "SupersededIn" bigint,
    "ResponsiblePostEn" text COLLATE pg_catalog."C",
    "ResponsiblePostZh" text COLLATE pg_catalog."C",
    "ResponsibleUnitEn" text COLLATE pg_catalog."C",
    "ResponsibleUnitZh" text COLLATE pg_catalog."C"
);
ALTER TABLE public."Targets" ALTER COLUMN "Id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public."Targets_Id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public."Topics" (
    "Code" text NOT NULL COLLATE pg_catalog."C",
    "Position" integer NOT NULL,
    "Version" integer NOT NULL,
    "Name_En" text NOT NULL COLLATE pg_catalog."C",
    "Name_Zh" text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public."Units" (
    "Code" text NOT NULL COLLATE pg_catalog."C",
    "Measure" text NOT NULL COLLATE pg_catalog."C",
    "Multiplier" integer NOT NULL,
    "Version" integer NOT NULL,
    "Name_En" text NOT NULL COLLATE pg_catalog."C",
    "Name_Zh" text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public."__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL
);
INSERT INTO public."ApiKeys" VALUES ('96dd5f34180a', 'clerk', 'reporter', '330503105', '232ac98677cc280bbe8dfc56dc4e0026af81b48c8251e92d2c618208ed9fb4a8', '2026-12-01 04:00:23.107063+00', NULL, NULL, '2026-12-01 04:00:34.82152+00', 'observations:write');
INSERT INTO public."ApiKeys" VALUES ('a5d8d10951df', 'keeper', 'admin', NULL, '8e2a458173bac02d26ba8087965800598eaaeb7a1e36b3abb74559300d8f9fcc', '2026-12-01 04:00:19.24487+00', NULL, NULL, '2026-12-01 04:00:33.352002+00', 'vocabulary:write webhooks');
INSERT INTO public."ApiKeys" VALUES ('be861897ded2', 'admin', 'admin', NULL, 'e51af37daa287365bcf7559262f86f1ef44cb61bc512a00d6192e51fa7f6012c', '2026-12-01 04:00:15.942344+00', NULL, NULL, '2026-12-01 04:00:35.561195+00', NULL);
INSERT INTO public."Changes" VALUES (1, 'observation', 1);
INSERT INTO public."Changes" VALUES (2, 'observation', 2);
INSERT INTO public."Changes" VALUES (3, 'observation', 3);
INSERT INTO public."Changes" VALUES (4, 'observation', 4);
INSERT INTO public."Changes" VALUES (5, 'observation', 5);
INSERT INTO public."Changes" VALUES (6, 'target', 1);
INSERT INTO public."Changes" VALUES (7, 'target', 2);
INSERT INTO public."Changes" VALUES (8, 'target', 3);
INSERT INTO public."Changes" VALUES (9, 'target', 4);
INSERT INTO public."Changes" VALUES (10, 'target', 5);
INSERT INTO public."Changes" VALUES (11, 'observation', 6);
INSERT INTO public."Changes" VALUES (12, 'observation', 7);
INSERT INTO public."Changes" VALUES (13, 'observation', 8);
INSERT INTO public."Changes" VALUES (14, 'observation', 9);
INSERT INTO public."Changes" VALUES (15, 'target', 6);
INSERT INTO public."Changes" VALUES (16, 'target', 7);
INSERT INTO public."Changes" VALUES (17, 'observation', 10);
INSERT INTO public."Changes" VALUES (18, 'observation', 11);
INSERT INTO public."Changes" VALUES (19, 'observation', 12);
INSERT INTO public."Changes" VALUES (20, 'observation', 13);
INSERT INTO public."Changes" VALUES (21, 'observation', 14);
INSERT INTO public."Changes" VALUES (22, 'observation', 15);
INSERT INTO public."Changes" VALUES (23, 'observation', 16);
INSERT INTO public."Changes" VALUES (24, 'observation', 17);
INSERT INTO public."Changes" VALUES (25, 'observation', 18);
INSERT INTO public."Changes" VALUES (26, 'observation', 19);
INSERT INTO public."Changes" VALUES (27, 'observation', 20);
INSERT INTO public."Changes" VALUES (28, 'observation', 21);
INSERT INTO public."Changes" VALUES (29, 'observation', 22);
INSERT INTO public."Changes" VALUES (30, 'observation', 23);
INSERT INTO public."Changes" VALUES (31, 'observation', 24);
INSERT INTO public."Changes" VALUES (32, 'observation', 25);
INSERT INTO public."Changes" VALUES (33, 'observation', 26);
INSERT INTO public."Commits" VALUES (-2, 18, '2026-12-01 04:00:43.825338+00', 'admin', 'import');
INSERT INTO public."Commits" VALUES (-1, 17, '2026-12-01 04:00:43.114513+00', 'clerk', 'import');
INSERT INTO public."Commits" VALUES (1, 1, '2026-12-01 04:00:11.984911+00', 'seed', 'seed');
INSERT INTO public."Commits" VALUES (2, 2, '2026-12-01 04:00:34.954124+00', 'clerk', 'put');
INSERT INTO public."Commits" VALUES (3, 3, '2026-12-01 04:00:35.467001+00', 'clerk', 'put');
INSERT INTO public."Commits" VALUES (4, 4, '2026-12-01 04:00:35.594761+00', 'admin', 'put');
INSERT INTO public."Commits" VALUES (5, 5, '2026-12-01 04:00:35.816025+00', 'admin', 'withdrawal');
INSERT INTO public."Commits" VALUES (6, 6, '2026-12-01 04:00:35.984052+00', 'admin', 'put');
INSERT INTO public."Commits" VALUES (7, 7, '2026-12-01 04:00:36.18625+00', 'admin', 'put');
INSERT INTO public."Commits" VALUES (8, 8, '2026-12-01 04:00:38.21899+00', 'admin', 'put');
INSERT INTO public."Commits" VALUES (9, 9, '2026-12-01 04:00:40.804501+00', 'admin', 'put');
INSERT INTO public."Commits" VALUES (10, 10, '2026-12-01 04:00:41.0523+00', 'admin', 'put');
INSERT INTO public."Commits" VALUES (11, 11, '2026-12-01 04:00:41.099351+00', 'keeper', 'vocabulary');
INSERT INTO public."Commits" VALUES (12, 12, '2026-12-01 04:00:41.687235+00', 'keeper', 'vocabulary');
INSERT INTO public."Commits" VALUES (13, 13, '2026-12-01 04:00:41.766282+00', 'keeper', 'vocabulary');
INSERT INTO public."Commits" VALUES (14, 14, '2026-12-01 04:00:41.85288+00', 'keeper', 'vocabulary');
INSERT INTO public."Commits" VALUES (15, 15, '2026-12-01 04:00:41.889039+00', 'keeper', 'vocabulary');
INSERT INTO public."Commits" VALUES (16, 16, '2026-12-01 04:00:41.940243+00', 'keeper', 'vocabulary');
INSERT INTO public."Commits" VALUES (19, 19, '2026-12-01 04:00:43.894697+00', 'admin', 'put');
INSERT INTO public."Deliveries" VALUES (1, 'msg_8cdaedf6aaa1e59b326a1784', 'wh_0e3c18f1', '330503105/pm25/2025-06-YTD', 'observation.created', '{"type":"observation.created","timestamp":"2026-12-01T04:00:35.5787386Z","data":{"sequence":11,"kind":"observation","action":"created","region":"330503105","indicator":"pm25","period":"2025-06-YTD","revision":1,"version":2,"recordedAt":"2026-12-01T04:00:34.954124Z","recordedBy":"clerk","reason":null,"observation":{"region":"330503105","regionLabel":"菱湖镇","indicator":"pm25","indicatorLabel":"PM2.5年均浓度","topic":"environment","topicLabel":"生态环境","period":"2025-06-YTD","unit":"UG-M3","unitLabel":"微克/立方米","value":27.5,"qualifier":"exact","status":"preliminary","reportedGrowthPercent":null,"reportedChange":null,"derived":false,"derivedFrom":[],"revision":1,"recordedAt":"2026-12-01T04:00:34.954124Z","recordedBy":"clerk","source":"linghu-work-report-2025","locator":null,"note":null},"target":null}}', '2026-12-01 04:00:35.578738+00', 1, '2026-12-01 04:00:35.578738+00', '2026-12-01 04:00:37.786243+00', NULL, '200 OK');
INSERT INTO public."Deliveries" VALUES (2, 'msg_893846f59de9e2ef006aeb27', 'wh_0e3c18f1', '330503105/pm25/2025', 'target.statusChanged', '{"type":"target.statusChanged","timestamp":"2026-12-01T04:00:36.1893803Z","data":{"from":"awaitingData","to":"notAssessable","version":2,"progress":{"region":"330503105","regionLabel":"菱湖镇","indicator":"pm25","indicatorLabel":"PM2.5年均浓度","topic":"environment","topicLabel":"生态环境","period":"2025","unit":"UG-M3","unitLabel":"微克/立方米","rule":{"kind":"decrease"},"commitment":"binding","responsible":null,"status":"notAssessable","standing":"notAssessable","schedule":"overdue","threshold":null,"baseline":{"indicator":"pm25","period":"2024","value":26,"qualifier":"exact","status":"final","comparable":true,"origin":"observed"},"latest":{"indicator":"pm25","period":"2025-06-YTD","value":27.5,"qualifier":"exact","status":"preliminary","inTargetPeriod":true,"comparable":true,"parts":[]},"newer":null,"attainmentPercent":null,"gap":null,"gapClosedPercent":null,"requiredGrowthPercent":null,"requiredChangePercentagePoints":null,"elapsedPercent":50,"expectedByNow":null,"pacePercent":null,"leadPercentagePoints":null,"projected":null,"neededPerMonth":null,"method":"linear","profile":"months","reportedThrough":"2025-06-30","monthsSinceReport":17,"monthsOverdue":11,"notes":[{"code":"samePointMissing","message":"基期没有同一时点的数据可比。"},{"code":"directionOnly","message":"目标只给出方向，没有数值。"},{"code":"overdue","message":"目标期已结束 11 个月，尚无该期数据。"}],"source":"linghu-work-report-2025","locator":"第二部分主要目标段 / part 2, main targets paragraph","note":"仅有方向。 / Direction only."}}}', '2026-12-01 04:00:36.18938+00', 1, '2026-12-01 04:00:36.18938+00', '2026-12-01 04:00:37.792765+00', NULL, '200 OK');
INSERT INTO public."Deliveries" VALUES (3, 'msg_5f9081d7b3b5602c5f12d052', 'wh_0e3c18f1', '330503105/pm25/2025-06-YTD', 'observation.revised', '{"type":"observation.revised","timestamp":"2026-12-01T04:00:37.849505Z","data":{"sequence":12,"kind":"observation","action":"revised","region":"330503105","indicator":"pm25","period":"2025-06-YTD","revision":2,"version":3,"recordedAt":"2026-12-01T04:00:35.467001Z","recordedBy":"clerk","reason":"\"Version\": 3 checked","observation":{"region":"330503105","regionLabel":"菱湖镇","indicator":"pm25","indicatorLabel":"PM2.5年均浓度","topic":"environment","topicLabel":"生态环境","period":"2025-06-YTD","unit":"UG-M3","unitLabel":"微克/立方米","value":25.5,"qualifier":"exact","status":"revised","reportedGrowthPercent":null,"reportedChange":null,"derived":false,"derivedFrom":[],"revision":2,"recordedAt":"2026-12-01T04:00:35.467001Z","recordedBy":"clerk","source":"linghu-work-report-2025","locator":null,"note":null},"target":null}}', '2026-12-01 04:00:37.849505+00', 1, '2026-12-01 04:00:37.849505+00', '2026-12-01 04:00:38.028536+00', NULL, '200 OK');
INSERT INTO public."Deliveries" VALUES (4, 'msg_fb758b5f5313c0d9c9580300', 'wh_0e3c18f1', '330503105/industrial-output/2025-03-YTD', 'observation.created', '{"type":"observation.created","timestamp":"2026-12-01T04:00:37.8627575Z","data":{"sequence":13,"kind":"observation","action":"created","region":"330503105","indicator":"industrial-output","period":"2025-03-YTD","revision":1,"version":4,"recordedAt":"2026-12-01T04:00:35.594761Z","recordedBy":"admin","reason":null,"observation":{"region":"330503105","regionLabel":"菱湖镇","indicator":"industrial-output","indicatorLabel":"规上工业产值","topic":"economy","topicLabel":"综合经济","period":"2025-03-YTD","unit":"CNY-1E8","unitLabel":"亿元","value":20,"qualifier":"exact","status":"preliminary","reportedGrowthPercent":null,"reportedChange":null,"derived":false,"derivedFrom":[],"revision":1,"recordedAt":"2026-12-01T04:00:35.594761Z","recordedBy":"admin","source":"linghu-work-report-2025","locator":null,"note":null},"target":null}}', '2026-12-01 04:00:37.862757+00', 1, '2026-12-01 04:00:37.862757+00', '2026-12-01 04:00:38.030786+00', NULL, '200 OK');
INSERT INTO public."Deliveries" VALUES (5, 'msg_b9cc59b2a52d27fd8046035c', 'wh_0e3c18f1', '330503105/industrial-output/2025', 'target.statusChanged', '{"type":"target.statusChanged","timestamp":"2026-12-01T04:00:37.8965813Z","data":{"from":"awaitingData","to":"atRisk","version":4,"progress":{"region":"330503105","regionLabel":"菱湖镇","indicator":"industrial-output","indicatorLabel":"规上工业产值","topic":"economy","topicLabel":"综合经济","period":"2025","unit":"CNY-1E8","unitLabel":"亿元","rule":{"kind":"moreThan","value":100},"commitment":"expected","responsible":null,"status":"atRisk","standing":"atRisk","schedule":"overdue","threshold":100,"baseline":{"indicator":"industrial-output","period":"2024","value":78.76,"qualifier":"exact","status":"estimated","comparable":true,"origin":"observed"},"latest":{"indicator":"industrial-output","period":"2025-03-YTD","value":20,"qualifier":"exact","status":"preliminary","inTargetPeriod":true,"comparable":true,"parts":[]},"newer":null,"attainmentPercent":20,"gap":80,"gapClosedPercent":5.838,"requiredGrowthPercent":26.968,"requiredChangePercentagePoints":null,"elapsedPercent":25,"expectedByNow":25,"pacePercent":80,"leadPercentagePoints":-5,"projected":80,"neededPerMonth":8.8889,"method":"linear","profile":"months","reportedThrough":"2025-03-31","monthsSinceReport":20,"monthsOverdue":11,"notes":[{"code":"overdue","message":"目标期已结束 11 个月，尚无该期数据。"}],"source":"linghu-work-report-2025","locator":"第二部分主要目标段 / part 2, main targets paragraph","note":null}}}', '2026-12-01 04:00:37.896581+00', 1, '2026-12-01 04:00:37.896581+00', '2026-12-01 04:00:38.032128+00', NULL, '200 OK');
INSERT INTO public."Deliveries" VALUES (6, 'msg_88dd5405a112cf662ebad669', 'wh_0e3c18f1', '330503105/industrial-output/2025-03-YTD', 'observation.withdrawn', '{"type":"observation.withdrawn","timestamp":"2026-12-01T04:00:37.8975387Z","data":{"sequence":14,"kind":"observation","action":"withdrawn","region":"330503105","indicator":"industrial-output","period":"2025-03-YTD","revision":2,"version":5,"recordedAt":"2026-12-01T04:00:35.816025Z","recordedBy":"admin","reason":"entered twice","observation":{"region":"330503105","regionLabel":"菱湖镇","indicator":"industrial-output","indicatorLabel":"规上工业产值","topic":"economy","topicLabel":"综合经济","period":"2025-03-YTD","unit":"CNY-1E8","unitLabel":"亿元","value":20,"qualifier":"exact","status":"preliminary","reportedGrowthPercent":null,"reportedChange":null,"derived":false,"derivedFrom":[],"revision":2,"recordedAt":"2026-12-01T04:00:35.816025Z","recordedBy":"admin","source":"linghu-work-report-2025","locator":null,"note":null},"target":null}}', '2026-12-01 04:00:37.897538+00', 1, '2026-12-01 04:00:37.897538+00', '2026-12-01 04:00:38.075414+00', NULL, '200 OK');
INSERT INTO public."Deliveries" VALUES (7, 'msg_2aeb6b11a9a17946ce2d8d43', 'wh_0e3c18f1', '330503105/industrial-output/2025', 'target.statusChanged', '{"type":"target.statusChanged","timestamp":"2026-12-01T04:00:37.9098833Z","data":{"from":"atRisk","to":"awaitingData","version":5,"progress":{"region":"330503105","regionLabel":"菱湖镇","indicator":"industrial-output","indicatorLabel":"规上工业产值","topic":"economy","topicLabel":"综合经济","period":"2025","unit":"CNY-1E8","unitLabel":"亿元","rule":{"kind":"moreThan","value":100},"commitment":"expected","responsible":null,"status":"awaitingData","standing":"far","schedule":"overdue","threshold":100,"baseline":{"indicator":"industrial-output","period":"2024","value":78.76,"qualifier":"exact","status":"estimated","comparable":true,"origin":"observed"},"latest":{"indicator":"industrial-output","period":"2024","value":78.76,"qualifier":"exact","status":"estimated","inTargetPeriod":false,"comparable":true,"parts":[]},"newer":null,"attainmentPercent":78.76,"gap":21.24,"gapClosedPercent":0,"requiredGrowthPercent":26.968,"requiredChangePercentagePoints":null,"elapsedPercent":0,"expectedByNow":null,"pacePercent":null,"leadPercentagePoints":null,"projected":null,"neededPerMonth":null,"method":"linear","profile":"months","reportedThrough":"2024-12-31","monthsSinceReport":23,"monthsOverdue":11,"notes":[{"code":"noFigureOfPeriod","message":"目标期内尚无可累计的数据，无法计算进度。"},{"code":"overdue","message":"目标期已结束 11 个月，尚无该期数据。"}],"source":"linghu-work-report-2025","locator":"第二部分主要目标段 / part 2, main targets paragraph","note":null}}}', '2026-12-01 04:00:37.909883+00', 1, '2026-12-01 04:00:37.909883+00', '2026-12-01 04:00:38.07855+00', NULL, '200 OK');
INSERT INTO public."Deliveries" VALUES (8, 'msg_8eaf7ea5396ce78c45d2f5eb', 'wh_0e3c18f1', '330503105/pm25/2026', 'target.created', '{"type":"target.created","timestamp":"2026-12-01T04:00:37.9104902Z","data":{"sequence":15,"kind":"target","action":"created","region":"330503105","indicator":"pm25","period":"2026","revision":1,"version":6,"recordedAt":"2026-12-01T04:00:35.984052Z","recordedBy":"admin","reason":null,"observation":null,"target":{"region":"330503105","regionLabel":"菱湖镇","indicator":"pm25","indicatorLabel":"PM2.5年均浓度","topic":"environment","topicLabel":"生态环境","period":"2026","unit":"UG-M3","unitLabel":"微克/立方米","rule":{"kind":"atMost","value":25},"commitment":"binding","baseline":{"indicator":"pm25","period":"2025","comparable":true},"responsible":null,"revision":1,"recordedAt":"2026-12-01T04:00:35.984052Z","recordedBy":"admin","source":"linghu-work-report-2025","locator":null,"note":null}}}', '2026-12-01 04:00:37.91049+00', 1, '2026-12-01 04:00:37.91049+00', '2026-12-01 04:00:38.033496+00', NULL, '200 OK');
INSERT INTO public."Deliveries" VALUES (9, 'msg_20e0a8110ef916d72e2d6c22', 'wh_0e3c18f1', '330503105/pm25/2026', 'target.revised', '{"type":"target.revised","timestamp":"2026-12-01T04:00:37.9700931Z","data":{"sequence":16,"kind":"target","action":"revised","region":"330503105","indicator":"pm25","period":"2026","revision":2,"version":7,"recordedAt":"2026-12-01T04:00:36.18625Z","recordedBy":"admin","reason":"tightened","observation":null,"target":{"region":"330503105","regionLabel":"菱湖镇","indicator":"pm25","indicatorLabel":"PM2.5年均浓度","topic":"environment","topicLabel":"生态环境","period":"2026","unit":"UG-M3","unitLabel":"微克/立方米","rule":{"kind":"atMost","value":24},"commitment":"binding","baseline":{"indicator":"pm25","period":"2025","comparable":true},"responsible":null,"revision":2,"recordedAt":"2026-12-01T04:00:36.18625Z","recordedBy":"admin","source":"linghu-work-report-2025","locator":null,"note":null}}}', '2026-12-01 04:00:37.970093+00', 1, '2026-12-01 04:00:37.970093+00', '2026-12-01 04:00:38.080173+00', NULL, '200 OK');
INSERT INTO public."Deliveries" VALUES (10, 'msg_adeb4fa52966f6709dba4141', 'wh_0e3c18f1', '330503105/pm25/2025-07-YTD', 'observation.created', '{"type":"observation.created","timestamp":"2026-12-01T04:00:38.2868843Z","data":{"sequence":17,"kind":"observation","action":"created","region":"330503105","indicator":"pm25","period":"2025-07-YTD","revision":1,"version":8,"recordedAt":"2026-12-01T04:00:38.21899Z","recordedBy":"admin","reason":null,"observation":{"region":"330503105","regionLabel":"菱湖镇","indicator":"pm25","indicatorLabel":"PM2.5年均浓度","topic":"environment","topicLabel":"生态环境","period":"2025-07-YTD","unit":"UG-M3","unitLabel":"微克/立方米","value":24,"qualifier":"exact","status":"preliminary","reportedGrowthPercent":null,"reportedChange":null,"derived":false,"derivedFrom":[],"revision":1,"recordedAt":"2026-12-01T04:00:38.21899Z","recordedBy":"admin","source":"linghu-work-report-2025","locator":null,"note":null},"target":null}}', '2026-12-01 04:00:38.286884+00', 1, '2026-12-01 04:00:38.286884+00', NULL, '2026-12-01 04:00:38.45911+00', '500 Internal Server Error');
INSERT INTO public."Deliveries" VALUES (11, 'msg_8afbb1054d211ab421265db8', 'wh_0e3c18f1', '330503105/tax-revenue/2025-05-YTD', 'observation.created', '{"type":"observation.created","timestamp":"2026-12-01T04:00:43.1607654Z","data":{"sequence":18,"kind":"observation","action":"created","region":"330503105","indicator":"tax-revenue","period":"2025-05-YTD","revision":1,"version":17,"recordedAt":"2026-12-01T04:00:43.114513Z","recordedBy":"clerk","reason":null,"observation":{"region":"330503105","regionLabel":"菱湖镇","indicator":"tax-revenue","indicatorLabel":"税收收入","topic":"fiscal-debt","topicLabel":"财政与债务","period":"2025-05-YTD","unit":"CNY-1E8","unitLabel":"亿元","value":24,"qualifier":"exact","status":"preliminary","reportedGrowthPercent":null,"reportedChange":null,"derived":false,"derivedFrom":[],"revision":1,"recordedAt":"2026-12-01T04:00:43.114513Z","recordedBy":"clerk","source":"linghu-work-report-2025","locator":null,"note":null},"target":null}}', '2026-12-01 04:00:43.160765+00', 1, '2026-12-01 04:00:43.160765+00', NULL, '2026-12-01 04:00:43.807245+00', '410 Gone');
INSERT INTO public."Deliveries" VALUES (12, 'msg_78d991fb463fc3586a86e6b6', 'wh_0e3c18f1', '330503105/tax-revenue/2025-06-YTD', 'observation.created', '{"type":"observation.created","timestamp":"2026-12-01T04:00:43.3241102Z","data":{"sequence":19,"kind":"observation","action":"created","region":"330503105","indicator":"tax-revenue","period":"2025-06-YTD","revision":1,"version":17,"recordedAt":"2026-12-01T04:00:43.114513Z","recordedBy":"clerk","reason":null,"observation":{"region":"330503105","regionLabel":"菱湖镇","indicator":"tax-revenue","indicatorLabel":"税收收入","topic":"fiscal-debt","topicLabel":"财政与债务","period":"2025-06-YTD","unit":"CNY-1E8","unitLabel":"亿元","value":21,"qualifier":"exact","status":"preliminary","reportedGrowthPercent":null,"reportedChange":null,"derived":false,"derivedFrom":[],"revision":1,"recordedAt":"2026-12-01T04:00:43.114513Z","recordedBy":"clerk","source":"linghu-work-report-2025","locator":null,"note":null},"target":null}}', '2026-12-01 04:00:43.32411+00', 1, '2026-12-01 04:00:43.32411+00', NULL, '2026-12-01 04:00:43.808774+00', '410 Gone');
INSERT INTO public."Deliveries" VALUES (13, 'msg_c2160c88f3e0c4971d45df70', 'wh_0e3c18f1', '330503105/tax-revenue/2024-06-YTD', 'observation.created', '{"type":"observation.created","timestamp":"2026-12-01T04:00:43.3738812Z","data":{"sequence":20,"kind":"observation","action":"created","region":"330503105","indicator":"tax-revenue","period":"2024-06-YTD","revision":1,"version":17,"recordedAt":"2026-12-01T04:00:43.114513Z","recordedBy":"clerk","reason":null,"observation":{"region":"330503105","regionLabel":"菱湖镇","indicator":"tax-revenue","indicatorLabel":"税收收入","topic":"fiscal-debt","topicLabel":"财政与债务","period":"2024-06-YTD","unit":"CNY-1E8","unitLabel":"亿元","value":2,"qualifier":"exact","status":"final","reportedGrowthPercent":null,"reportedChange":null,"derived":false,"derivedFrom":[],"revision":1,"recordedAt":"2026-12-01T04:00:43.114513Z","recordedBy":"clerk","source":"linghu-work-report-2025","locator":null,"note":null},"target":null}}', '2026-12-01 04:00:43.373881+00', 1, '2026-12-01 04:00:43.373881+00', NULL, '2026-12-01 04:00:43.810168+00', '410 Gone');
INSERT INTO public."Head" VALUES (1, NULL);
INSERT INTO public."IdempotentRequests" VALUES ('once-1', '96dd5f34180a', '/api/v1/imports?mode=partial 97DBE463D19B92C14828123428E642F3D5CC0700FC5639C9BA462CB7E2FAC020', '2026-12-01 04:00:42.059159+00', 200, NULL, 'application/json; charset=utf-8', '\x09f0c9f0f503425e9716124ba54f996fe9f515467fbfeb18ca3f9535d02dd46e1831d9f4c2d9dde46bab8efa0f4393d5c6591253beeef679d402e6ad0d0b097e6398833394340982e1395b8b24ccde7081ffc164ca40c07c49e5683d74a5aa55953d619a4a9d1f3e58d458b7964f05cbfb33a6882420e1a531cfcf859e0292498b0115108c87f62d5b900413a147c868b21ab4557639bfe11a080d6fb75ccabbbb3c851509394c0bdf2e1dd63772add2235cd83620fb7183cdd55abb6c33cbcbf59008360709d54019a9e08ae6371393f370188be84acb24fc7a82cc27a382e8f60a2272fec3275840d35eb4fc419ddee67dc2ba357f247cbeef8b33a4794543461766d1c7f605be1b8bb98cc41a460f0069d1ef6372a613a20a6ca4f49280e4ceca9a5fdd16cd2104d80414f5e9b583839ed46dcaa3311dd4000cec6019c5acc16f59653946d314b6b68efcc9df631ee96e6edbfa9ab44a1d94cde3905cd0cad1ee24702f22501ab71dab9cd37659e184814c0f0c95b04175628ee194bfe3c9ad04595617827197efadda5e84cff924300fe62f53c58607d993b92dd2ad775280be2eef5d440621c9d8e72cd27b2e6b4fd2c5a1daeb22d44ea44609e4d578a98b0d38f7396cd1ffb5a468bd52d2bc71e3524af826b621bd3d7eb7a80e991bc2523c16d2f194956ed1886a001e47abd73b90bb0a15649c7e87ba80fd97c671976c9670310be88eb60e2c88e04e9e189d47531700b3831813e8cc0cc409ec38841cfd372e7617d4e0063b395919dcbb33f44496d2fe6568f44cef212af1da6e27ad6981dfec2476ae63181c403148c93db8b58cd904bd261aa1414ddc2a6ffd031789925a100b96f9152a785e9aa16706c2c0d061e3eacfc7fc55f1539cbf81a1c2fe46a79f3fc7b3199610d94d71287780db5635a35b9a76ae7e392efba17b41d34156b0f2e4a1d8ea7f93d4e1f2b722db688f0fdf7f3bc7007aca28413b248d2aad2d34f4eb24708a6e0fceea91c6b0e4aed831f0e1c00098d1c503f519df43c2de6a5c2f823a7028be39ff1184f94f53083a270176f84af2590efab9d62828c913d71c5246556bb13c381b02f3bb3bb7750ef7b79a100ba1b2d70a1e31b5d00bbf3a968e27fe7fc8d23b01d0c8b07962b16ed8d03d4e3f8a50584f9efdd8b868cd25b213b2605cf93251e8a3e8278607506d5dee505700f4184cc61716d49d64aa33c061586624e8af3198c2241062fde9b69018b995b0ea6b1a0d79cf88b9a78e107fa82bb6346dbc7e18c93d1ce9b02728af401d52d50026ef28d85f87253c00e76d660aa1c6dbef554f1cfb639f2723f2bfb1f5c4db63813ea1f8e7d3c71b11b35379e9306a44399a85e854bd76174319fa91d83bb88673cb3b5cbb5bcdc9cdef7e79dc5319498dc02f3bae76d74a8b99ef5785cd126bf3c569c15bc57dc1ece774e0a13710837d5ba77a13d1c8c5009535b96e65f809f57134dc898ca97102e112f20832542b9a6934c39532bd91b24baf4d5d69e0cb4c483e998fc8c2f92c0beb50b4d77da2fc6b23b2d9b40aae3d1211b32b0fe40eaac80496b103b120074b1a96b5c5f03b8a5eba1f62a5968ccca1bfbba6ff307c210b44dd92f31a9fc2f8e156f1121cf9c24fd91265dd13856c1852a03f934274d2d85a3ec103557cb5171a6f1ca58f41d9da12d17feec9018716f6133d42e592fffeb8a2536eceece3ada3b259b81e7890adbc6aec1c4f4fb121927f9421af9515fa24f89ee982ec9e4f99c1519789f8245a23112a9077a8396981b4330d3f0b25f6f05478078073dcca78a58b737596baf1138a365e4a8ec8cd7f0e01b5dc157df08a9fe695ad50e353ce51ebfbd5eb630ebc585b145285d2f4dd4b1bfd983ce8afa88102cdf258b232795327af15455648139fffe9f47edac172a7a129018409a9ac097714cb5b3222f2017d02dfc810568fbd721b4831bb1f15f3afe6c6e64c5a66d023073c3947367a5b1fd3bd11832d89c797e5171c7a94f031706aeef25250c0641399a7dfc1cb3a5f9f82a396a81a35f9d28b62240a6b940c07a3ec5488f69c3e9e41b5f1bc3c9da239e300cf419b1a595ed04232cec38a65e947d63050c40fb2bbe7a57368a3a4efea605931adce58e9bb2084460a4f34a12d0a611737e8f7f809b23d9d6af337d84be8df5de2b769a9e522fc1ac407e7ff5c637a1ba1972c40bf512db4eeff70a9e349678a302d8d93ea06c7637d47250a4ad36205da640411c9b1c33d3f61640244f543bf2b2c3543f83c6bea632c44d6181305ebe0757c60133ab8885a43d350e1bbfe02fd9aa71568943c4533d3dd4216180879ae378d2d0001490aa8f54bd77d98664e5d3d362a4c6495c918dc8f75923b776592efba51883e2c7871371a5c5b1dc0356b1a1ac0a1d82e7e46db8b921aed95dd2c3ecc9ec61baf1d8590d546b0289023f83b9b15489ce5146a3e744034b6f6019231129d3bb564e63e4731713e855f241541c9dcac02fee8606b93014ba43acd1baf7427dbb40145ff8d626d258501a173dd0406e7454784c0438eadc8e0d4a72168ccb5bccc8057cd35eca514806598b46c0b5f038fe77248a42fe1593a2568d14db33eff0a428b5690b980c3f68ec3bebde611d2259f3630ebfadda5fa283badf8765f5a24d9ba373e61526acbe843d66670089ae9b7850d490477e1d10418d3cb8e7e5a15205328048cbb697643a8c7d22c7650f3ac46ed3237147fe294ad69b4531d7b524a29972685b4fe49addebdbd7aa84eb74ce528ce55aae72681490da481bcf40bf90583b9f94ca7596fc6ecf5e1469ab3d8168efaaabe3a5f1dfcfaa0397c6172d88a3f016b932707943f18f551658431e89d1e0a2e3ee1bff8f10d6c5e095bbb1f27902c8542c16a2bc04d5f271e5cd7735385c1333ee8400e50b2468078a222748c2956187b7e029687f12627c7d6c5e870c6ea45d4711ec48004e124015251f8407f412ef9067adf54390a6049edcaa2dd6325d62c33366141d28cf0bb4e4614df78802c0c82c0258e4b9e034020442dfc92a2e1ede6f71c8dba9d231eff9995112747d18e2c91cc4258290550b479cb27a4fb1882d4d8425e36030a062d75d7595237c1469fbf46c728a8dc0de8b1a4bcfe227897253763f6469dc92839331ea59ba2ef3088a87b2fdad6b1c841f5a714cc7626');
INSERT INTO public."Imports" VALUES ('20261201-040042-91bd0f0b', 'csv', 'observations', 'partial', false, NULL, NULL, '{"region":null,"indicator":null,"period":null,"unit":null,"status":null}', 'clerk', '96dd5f34180a', 'reporter', '330503105', 'succeeded', '2026-12-01 04:00:42.059159+00', '2026-12-01 04:00:43.069361+00', '{"kind":"observations","reading":null,"rowsRead":5,"sound":3,"created":3,"revised":0,"unchanged":0,"blank":1,"rejected":1,"warned":2,"errors":[{"line":3,"column":"value","code":"notANumber","value":"abc","message":"''abc'' is not allowed. Allowed: a number between -10000000000000 and 10000000000000 with at most 10 decimals, such as 78.76.","sheet":null}],"warnings":[{"line":2,"region":"330503105","indicator":"tax-revenue","period":"2025-05-YTD","code":"jumpInCumulative","text":{"zh":"2024-06-YTD（2）之后的新增数是此前各月常见新增数的 14 倍。","en":"What it adds since 2024-06-YTD (2) is 14 times what was usually added in as many months."},"against":{"indicator":"tax-revenue","period":"2024-06-YTD","value":2,"qualifier":"exact"}},{"line":2,"region":"330503105","indicator":"tax-revenue","period":"2025-05-YTD","code":"cumulativeAboveLater","text":{"zh":"累计数高于此后的累计数 2025-06-YTD（21）。","en":"The cumulative figure is greater than the one after it, 2025-06-YTD (21)."},"against":{"indicator":"tax-revenue","period":"2025-06-YTD","value":21,"qualifier":"exact"}},{"line":4,"region":"330503105","indicator":"tax-revenue","period":"2025-06-YTD","code":"powerOfTen","text":{"zh":"约为由 2024-06-YTD（2）所推数值的 10 倍：小数点或单位可能有误。","en":"It is about 10 times what 2024-06-YTD (2) lets expect: a decimal point or a unit may have slipped."},"against":{"indicator":"tax-revenue","period":"2024-06-YTD","value":2,"qualifier":"exact"}},{"line":4,"region":"330503105","indicator":"tax-revenue","period":"2025-06-YTD","code":"cumulativeBelowEarlier","text":{"zh":"累计数低于此前的累计数 2025-05-YTD（24）。","en":"The cumulative figure is smaller than the one before it, 2025-05-YTD (24)."},"against":{"indicator":"tax-revenue","period":"2025-05-YTD","value":24,"qualifier":"exact"}}]}', NULL, 'observations:write');
INSERT INTO public."Imports" VALUES ('20261201-040043-3f7e418d', 'csv', 'observations', 'atomic', false, NULL, NULL, '{"region":null,"indicator":null,"period":null,"unit":null,"status":null}', 'admin', 'be861897ded2', 'admin', NULL, 'succeeded', '2026-12-01 04:00:43.644993+00', '2026-12-01 04:00:43.823509+00', '{"kind":"observations","reading":null,"rowsRead":12,"sound":12,"created":12,"revised":0,"unchanged":0,"blank":0,"rejected":0,"warned":0,"errors":[],"warnings":[]}', NULL, NULL);
INSERT INTO public."Imports" VALUES ('20261201-040043-b0c3aa9d', 'csv', 'observations', 'atomic', false, 'linghu-work-report-2025', NULL, '{"region":null,"indicator":null,"period":null,"unit":null,"status":null}', 'admin', 'be861897ded2', 'admin', NULL, 'rejected', '2026-12-01 04:00:43.370311+00', '2026-12-01 04:00:43.620613+00', '{"kind":"observations","reading":{"layout":"regionsAsColumns","headerLine":2,"region":null,"indicator":null,"period":"2025-06-YTD","unit":null,"status":"preliminary","columns":[{"column":"A","header":"指标名称","readAs":"indicator"},{"column":"B","header":"单位","readAs":"unit"},{"column":"C","header":"和孚镇","readAs":"330503106"},{"column":"D","header":"千金镇","readAs":"330503107"}],"leftAlone":[{"line":null,"column":"E","text":"合计","reason":{"zh":"合计或平均列，不是某一地区的数据。","en":"A total or mean, and no figure of a region on record."}},{"line":5,"column":null,"text":"注：本表为快报数。","reason":{"zh":"表注，不是数据。","en":"A footnote, and no figure."}}]},"rowsRead":4,"sound":2,"created":0,"revised":0,"unchanged":0,"blank":0,"rejected":2,"warned":0,"errors":[{"line":4,"column":"C4","code":"unknown","value":"万元","message":"没有单位“万元”。可用：CNY-1E8。","sheet":null},{"line":4,"column":"D4","code":"unknown","value":"万元","message":"没有单位“万元”。可用：CNY-1E8。","sheet":null}],"warnings":[]}', NULL, NULL);
INSERT INTO public."Indicators" VALUES ('fixed-asset-investment', 'economy', 'CNY-1E8', 'flow', 'higherIsBetter', 'sum', false, NULL, NULL, 'sum', 'months', true, NULL, 1, 'Investment in fixed assets completed in the year.', '一年内完成的固定资产投资额。', 'Fixed-asset investment', '固定资产投资');
INSERT INTO public."Indicators" VALUES ('industrial-output', 'economy', 'CNY-1E8', 'flow', 'higherIsBetter', 'sum', false, NULL, NULL, 'sum', 'months', true, NULL, 1, 'Gross output in the year of industrial enterprises above the designated size.', '规模以上工业企业一年的总产值。', 'Output of industry above designated size', '规上工业产值');
INSERT INTO public."Indicators" VALUES ('pm25', 'environment', 'UG-M3', 'ratio', 'lowerIsBetter', 'mean', false, NULL, NULL, 'mean', 'months', true, NULL, 1, 'Yearly mean concentration of fine particles in the air.', '空气中细颗粒物浓度的年平均值。', 'PM2.5 yearly mean concentration', 'PM2.5年均浓度');
INSERT INTO public."Indicators" VALUES ('tax-revenue', 'fiscal-debt', 'CNY-1E8', 'flow', 'higherIsBetter', 'sum', false, NULL, NULL, 'sum', 'months', true, NULL, 1, 'All taxes collected in the year.', '一年内入库的各项税款合计。', 'Tax revenue', '税收收入');
INSERT INTO public."Indicators" VALUES ('total-fiscal-revenue', 'fiscal-debt', 'CNY-1E8', 'flow', 'higherIsBetter', 'sum', false, NULL, NULL, 'sum', 'months', true, NULL, 1, 'Fiscal revenue of the year in the widest sense, from taxes and other sources.', '一年内全口径财政收入,含税收与非税。', 'Total fiscal revenue', '财政总收入');
INSERT INTO public."Indicators" VALUES ('industrial-investment', 'economy', 'CNY-1E8', 'flow', 'higherIsBetter', 'sum', false, NULL, NULL, 'sum', 'months', true, 'fixed-asset-investment', 1, 'The part of fixed-asset investment that goes into industry.', '固定资产投资中用于工业的部分。', 'Industrial investment', '工业投资');
INSERT INTO public."KeyUses" VALUES ('96dd5f34180a', '2026-12-01', '127.0.0.1', 3, 3, 0, '2026-12-01 04:00:42.05199+00');
INSERT INTO public."KeyUses" VALUES ('a5d8d10951df', '2026-12-01', '127.0.0.1', 7, 7, 0, '2026-12-01 04:00:41.935496+00');
INSERT INTO public."KeyUses" VALUES ('be861897ded2', '2026-12-01', '127.0.0.1', 54, 10, 0, '2026-12-01 04:00:50.626372+00');
INSERT INTO public."Observations" VALUES (1, 4.35, DEFAULT, 'exact', 'estimated', NULL, NULL, '330503105', 'tax-revenue', 202412120, 1, 'linghu-work-report-2025', '第一部分开头段 / part 1, opening paragraph', NULL, 1, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (2, 78.76, DEFAULT, 'exact', 'estimated', 3.2, NULL, '330503105', 'industrial-output', 202412120, 1, 'linghu-work-report-2025', '第一部分开头段 / part 1, opening paragraph', NULL, 1, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (3, 17.0, DEFAULT, 'exact', 'estimated', 8.5, NULL, '330503105', 'fixed-asset-investment', 202412120, 1, 'linghu-work-report-2025', '第一部分开头段 / part 1, opening paragraph', NULL, 1, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (4, NULL, DEFAULT, 'exact', 'estimated', 13.0, NULL, '330503105', 'industrial-investment', 202412120, 1, 'linghu-work-report-2025', '第一部分开头段 / part 1, opening paragraph', '只公布了增幅，没有公布总量。 / Only the growth was published, no level.', 1, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (5, 26.0, DEFAULT, 'exact', 'final', NULL, -3.0, '330503105', 'pm25', 202412120, 1, 'linghu-work-report-2025', '第一部分第三节（城镇与环境）第 3 条 / part 1, section 3 (town and environment), item 3', NULL, 1, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (6, 27.5, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503105', 'pm25', 202506061, 1, 'linghu-work-report-2025', NULL, NULL, 2, NULL, false, 3);
INSERT INTO public."Observations" VALUES (7, 25.5, DEFAULT, 'exact', 'revised', NULL, NULL, '330503105', 'pm25', 202506061, 2, 'linghu-work-report-2025', NULL, NULL, 3, '"Version": 3 checked', false, NULL);
INSERT INTO public."Observations" VALUES (8, 20.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503105', 'industrial-output', 202503031, 1, 'linghu-work-report-2025', NULL, NULL, 4, NULL, false, 5);
INSERT INTO public."Observations" VALUES (9, 20.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503105', 'industrial-output', 202503031, 2, 'linghu-work-report-2025', NULL, NULL, 5, 'entered twice', true, NULL);
INSERT INTO public."Observations" VALUES (10, 24.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503105', 'pm25', 202507071, 1, 'linghu-work-report-2025', NULL, NULL, 8, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (11, 24.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503105', 'tax-revenue', 202505051, 1, 'linghu-work-report-2025', NULL, NULL, -1, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (12, 21.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503105', 'tax-revenue', 202506061, 1, 'linghu-work-report-2025', NULL, NULL, -1, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (13, 2.0, DEFAULT, 'exact', 'final', NULL, NULL, '330503105', 'tax-revenue', 202406061, 1, 'linghu-work-report-2025', NULL, NULL, -1, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (14, 21.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503106', 'pm25', 202501010, 1, 'linghu-work-report-2025', NULL, NULL, -2, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (15, 22.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503106', 'pm25', 202502010, 1, 'linghu-work-report-2025', NULL, NULL, -2, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (16, 23.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503106', 'pm25', 202503010, 1, 'linghu-work-report-2025', NULL, NULL, -2, NULL, false, 19);
INSERT INTO public."Observations" VALUES (17, 24.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503106', 'pm25', 202504010, 1, 'linghu-work-report-2025', NULL, NULL, -2, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (18, 25.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503106', 'pm25', 202505010, 1, 'linghu-work-report-2025', NULL, NULL, -2, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (19, 26.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503106', 'pm25', 202506010, 1, 'linghu-work-report-2025', NULL, NULL, -2, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (20, 27.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503106', 'pm25', 202507010, 1, 'linghu-work-report-2025', NULL, NULL, -2, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (21, 28.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503106', 'pm25', 202508010, 1, 'linghu-work-report-2025', NULL, NULL, -2, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (22, 29.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503106', 'pm25', 202509010, 1, 'linghu-work-report-2025', NULL, NULL, -2, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (23, 20.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503106', 'pm25', 202510010, 1, 'linghu-work-report-2025', NULL, NULL, -2, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (24, 21.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503106', 'pm25', 202511010, 1, 'linghu-work-report-2025', NULL, NULL, -2, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (25, 22.0, DEFAULT, 'exact', 'preliminary', NULL, NULL, '330503106', 'pm25', 202512010, 1, 'linghu-work-report-2025', NULL, NULL, -2, NULL, false, NULL);
INSERT INTO public."Observations" VALUES (26, 23.5, DEFAULT, 'exact', 'revised', NULL, NULL, '330503106', 'pm25', 202503010, 2, 'linghu-work-report-2025', NULL, NULL, 19, 'typo', false, NULL);
INSERT INTO public."Regions" VALUES ('33', 'province', NULL, 1, 'Zhejiang Province', '浙江省', NULL, NULL, NULL);
INSERT INTO public."Regions" VALUES ('3305', 'city', '33', 1, 'Huzhou City', '湖州市', NULL, NULL, NULL);
INSERT INTO public."Regions" VALUES ('330503', 'district', '3305', 1, 'Nanxun District', '南浔区', NULL, NULL, NULL);
INSERT INTO public."Regions" VALUES ('330503001', 'town', '330503', 1, 'Dongqian Subdistrict', '东迁街道', NULL, NULL, NULL);
INSERT INTO public."Regions" VALUES ('330503002', 'town', '330503', 1, 'Jiuguan Subdistrict', '旧馆街道', NULL, NULL, NULL);
INSERT INTO public."Regions" VALUES ('330503100', 'town', '330503', 1, 'Nanxun Town', '南浔镇', NULL, NULL, NULL);
INSERT INTO public."Regions" VALUES ('330503101', 'town', '330503', 1, 'Shuanglin Town', '双林镇', NULL, NULL, NULL);
INSERT INTO public."Regions" VALUES ('330503102', 'town', '330503', 1, 'Lianshi Town', '练市镇', NULL, NULL, NULL);
INSERT INTO public."Regions" VALUES ('330503103', 'town', '330503', 1, 'Shanlian Town', '善琏镇', NULL, NULL, NULL);
INSERT INTO public."Regions" VALUES ('330503105', 'town', '330503', 2, 'Linghu (renamed)', '菱湖镇', NULL, NULL, NULL);
INSERT INTO public."Regions" VALUES ('330503106', 'town', '330503', 1, 'Hefu Town', '和孚镇', NULL, NULL, NULL);
INSERT INTO public."Regions" VALUES ('330503107', 'town', '330503', 1, 'Qianjin Town', '千金镇', NULL, NULL, NULL);
INSERT INTO public."Regions" VALUES ('330503108', 'town', '330503', 1, 'Shicong Town', '石淙镇', NULL, NULL, NULL);
INSERT INTO public."Remarks" VALUES (1, '330503105', 'pm25', 202512120, '2025-07-31', 1, '扬尘', '洒水', '2025-09-30', '环保办', NULL, false, 9, 10);
INSERT INTO public."Remarks" VALUES (2, '330503105', 'pm25', 202512120, '2025-07-31', 2, '扬尘', '洒水两次', '2025-09-30', '环保办', 'doubled', false, 10, NULL);
INSERT INTO public."Requirements" VALUES ('monthly', '330503', 'town', 'industrial-output,pm25', 'monthly', 'yearToDate', '1', 20, '2025-01-01', NULL, 2, 'Monthly', '月报');
INSERT INTO public."Sources" VALUES ('linghu-work-report-2025', '113305250025653474/2025-00377', '2025-01-15', '2025-02-20', 1, 'People''s Government of Linghu Town, Nanxun District, Huzhou City', '湖州市南浔区菱湖镇人民政府', 'Government Work Report 2025 of Linghu Town, Nanxun District', '南浔区菱湖镇2025年政府工作报告');
INSERT INTO public."Subscriptions" VALUES ('wh_0e3c18f1', 'http://127.0.0.1:5072/hook', '330503', '', '', 'sealed:CfDJ8PUDQl6XFhJLpU+Zb+n1FUbiFMs/zLotsJGjTGsvUUIhuOd3B3zfG+s5KHWzGKmZAKaJP9GIrglLVbaqSyd78QqCb79PVaEsUW6FeiAcinFg4PwpNxAixvKl+M1u/Aik/xtj/gyLsLHuYMjcKNM/EvIZXy7cVbC9R7/Mrj/k5G+TnvBNK5AvKtU5TxsOPZN85Q==', NULL, NULL, NULL, false, 'keeper', '2026-12-01 04:00:33.978627+00', 20);
INSERT INTO public."Targets" VALUES (1, '{"kind":"reach","value":4.65}', DEFAULT, 'expected', 'tax-revenue', NULL, false, '330503105', 'total-fiscal-revenue', 202512120, 1, 'linghu-work-report-2025', '第二部分主要目标段 / part 2, main targets paragraph', '2024 年没有公布财政总收入，以口径较窄的税收收入代替。 / No 2024 total is published; tax revenue, a narrower sum, stands in for it.', 1, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public."Targets" VALUES (2, '{"kind":"moreThan","value":100}', DEFAULT, 'expected', NULL, NULL, true, '330503105', 'industrial-output', 202512120, 1, 'linghu-work-report-2025', '第二部分主要目标段 / part 2, main targets paragraph', NULL, 1, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public."Targets" VALUES (3, '{"kind":"moreThan","value":10}', DEFAULT, 'expected', NULL, NULL, true, '330503105', 'fixed-asset-investment', 202512120, 1, 'linghu-work-report-2025', '第二部分主要目标段 / part 2, main targets paragraph', '低于 2024 年报告的 17。 / Lies below the 17 reported for 2024.', 1, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public."Targets" VALUES (4, '{"kind":"moreThan","value":7}', DEFAULT, 'expected', NULL, NULL, true, '330503105', 'industrial-investment', 202512120, 1, 'linghu-work-report-2025', '第二部分主要目标段 / part 2, main targets paragraph', '2024 年只有增幅，没有总量。 / 2024 has a growth rate but no level.', 1, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public."Targets" VALUES (5, '{"kind":"decrease"}', DEFAULT, 'binding', NULL, NULL, true, '330503105', 'pm25', 202512120, 1, 'linghu-work-report-2025', '第二部分主要目标段 / part 2, main targets paragraph', '仅有方向。 / Direction only.', 1, NULL, false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public."Targets" VALUES (6, '{"kind":"atMost","value":25}', DEFAULT, 'binding', NULL, NULL, true, '330503105', 'pm25', 202612120, 1, 'linghu-work-report-2025', NULL, NULL, 6, NULL, false, 7, NULL, NULL, NULL, NULL);
INSERT INTO public."Targets" VALUES (7, '{"kind":"atMost","value":24}', DEFAULT, 'binding', NULL, NULL, true, '330503105', 'pm25', 202612120, 2, 'linghu-work-report-2025', NULL, NULL, 7, 'tightened', false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public."Topics" VALUES ('economy', 1, 1, 'Economy', '综合经济');
INSERT INTO public."Topics" VALUES ('environment', 3, 1, 'Environment', '生态环境');
INSERT INTO public."Topics" VALUES ('fiscal-debt', 2, 1, 'Public finance and debt', '财政与债务');
INSERT INTO public."Units" VALUES ('CNY-1E8', 'CNY', 8, 1, '100 million yuan', '亿元');
INSERT INTO public."Units" VALUES ('UG-M3', 'G-M3', -6, 1, 'µg/m³', '微克/立方米');
INSERT INTO public."VocabularyRevisions" VALUES ('Indicators', 'fixed-asset-investment', 1, 1, NULL, false, '{"Code":"fixed-asset-investment","Headline":1,"Max":null,"Measure":"flow","Min":null,"OverTime":"sum","PartOfCode":null,"Polarity":"higherIsBetter","Profile":"months","Rollup":"sum","TopicCode":"economy","UnitCode":"CNY-1E8","Version":1,"WeightedByDays":0,"Definition_En":"Investment in fixed assets completed in the year.","Definition_Zh":"一年内完成的固定资产投资额。","Name_En":"Fixed-asset investment","Name_Zh":"固定资产投资"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Indicators', 'industrial-investment', 1, 1, NULL, false, '{"Code":"industrial-investment","Headline":1,"Max":null,"Measure":"flow","Min":null,"OverTime":"sum","PartOfCode":"fixed-asset-investment","Polarity":"higherIsBetter","Profile":"months","Rollup":"sum","TopicCode":"economy","UnitCode":"CNY-1E8","Version":1,"WeightedByDays":0,"Definition_En":"The part of fixed-asset investment that goes into industry.","Definition_Zh":"固定资产投资中用于工业的部分。","Name_En":"Industrial investment","Name_Zh":"工业投资"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Indicators', 'industrial-output', 1, 1, NULL, false, '{"Code":"industrial-output","Headline":1,"Max":null,"Measure":"flow","Min":null,"OverTime":"sum","PartOfCode":null,"Polarity":"higherIsBetter","Profile":"months","Rollup":"sum","TopicCode":"economy","UnitCode":"CNY-1E8","Version":1,"WeightedByDays":0,"Definition_En":"Gross output in the year of industrial enterprises above the designated size.","Definition_Zh":"规模以上工业企业一年的总产值。","Name_En":"Output of industry above designated size","Name_Zh":"规上工业产值"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Indicators', 'pm25', 1, 1, NULL, false, '{"Code":"pm25","Headline":1,"Max":null,"Measure":"ratio","Min":null,"OverTime":"mean","PartOfCode":null,"Polarity":"lowerIsBetter","Profile":"months","Rollup":"mean","TopicCode":"environment","UnitCode":"UG-M3","Version":1,"WeightedByDays":0,"Definition_En":"Yearly mean concentration of fine particles in the air.","Definition_Zh":"空气中细颗粒物浓度的年平均值。","Name_En":"PM2.5 yearly mean concentration","Name_Zh":"PM2.5年均浓度"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Indicators', 'tax-revenue', 1, 1, NULL, false, '{"Code":"tax-revenue","Headline":1,"Max":null,"Measure":"flow","Min":null,"OverTime":"sum","PartOfCode":null,"Polarity":"higherIsBetter","Profile":"months","Rollup":"sum","TopicCode":"fiscal-debt","UnitCode":"CNY-1E8","Version":1,"WeightedByDays":0,"Definition_En":"All taxes collected in the year.","Definition_Zh":"一年内入库的各项税款合计。","Name_En":"Tax revenue","Name_Zh":"税收收入"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Indicators', 'total-fiscal-revenue', 1, 1, NULL, false, '{"Code":"total-fiscal-revenue","Headline":1,"Max":null,"Measure":"flow","Min":null,"OverTime":"sum","PartOfCode":null,"Polarity":"higherIsBetter","Profile":"months","Rollup":"sum","TopicCode":"fiscal-debt","UnitCode":"CNY-1E8","Version":1,"WeightedByDays":0,"Definition_En":"Fiscal revenue of the year in the widest sense, from taxes and other sources.","Definition_Zh":"一年内全口径财政收入,含税收与非税。","Name_En":"Total fiscal revenue","Name_Zh":"财政总收入"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '33', 1, 1, NULL, false, '{"Code":"33","Level":"province","ParentCode":null,"Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Zhejiang Province","Name_Zh":"浙江省"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '3305', 1, 1, NULL, false, '{"Code":"3305","Level":"city","ParentCode":"33","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Huzhou City","Name_Zh":"湖州市"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '330503', 1, 1, NULL, false, '{"Code":"330503","Level":"district","ParentCode":"3305","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Nanxun District","Name_Zh":"南浔区"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '330503001', 1, 1, NULL, false, '{"Code":"330503001","Level":"town","ParentCode":"330503","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Dongqian Subdistrict","Name_Zh":"东迁街道"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '330503002', 1, 1, NULL, false, '{"Code":"330503002","Level":"town","ParentCode":"330503","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Jiuguan Subdistrict","Name_Zh":"旧馆街道"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '330503100', 1, 1, NULL, false, '{"Code":"330503100","Level":"town","ParentCode":"330503","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Nanxun Town","Name_Zh":"南浔镇"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '330503101', 1, 1, NULL, false, '{"Code":"330503101","Level":"town","ParentCode":"330503","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Shuanglin Town","Name_Zh":"双林镇"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '330503102', 1, 1, NULL, false, '{"Code":"330503102","Level":"town","ParentCode":"330503","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Lianshi Town","Name_Zh":"练市镇"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '330503103', 1, 1, NULL, false, '{"Code":"330503103","Level":"town","ParentCode":"330503","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Shanlian Town","Name_Zh":"善琏镇"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '330503105', 1, 1, 16, false, '{"Code":"330503105","Level":"town","ParentCode":"330503","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Linghu Town","Name_Zh":"菱湖镇"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '330503105', 2, 16, NULL, false, '{"Code":"330503105","Level":"town","ParentCode":"330503","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":2,"Name_En":"Linghu (renamed)","Name_Zh":"菱湖镇"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '330503106', 1, 1, NULL, false, '{"Code":"330503106","Level":"town","ParentCode":"330503","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Hefu Town","Name_Zh":"和孚镇"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '330503107', 1, 1, NULL, false, '{"Code":"330503107","Level":"town","ParentCode":"330503","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Qianjin Town","Name_Zh":"千金镇"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Regions', '330503108', 1, 1, NULL, false, '{"Code":"330503108","Level":"town","ParentCode":"330503","Successors":null,"ValidFrom":null,"ValidTo":null,"Version":1,"Name_En":"Shicong Town","Name_Zh":"石淙镇"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Requirements', 'monthly', 1, 11, 12, false, '{"Code":"monthly","DueDays":15,"Form":"yearToDate","Frequency":"monthly","From":"2025-01-01","Indicators":"industrial-output,pm25","Level":"town","RegionCode":"330503","SkippedMonths":"1","Until":null,"Version":1,"Name_En":"Monthly","Name_Zh":"月报"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Requirements', 'monthly', 2, 12, NULL, false, '{"Code":"monthly","DueDays":20,"Form":"yearToDate","Frequency":"monthly","From":"2025-01-01","Indicators":"industrial-output,pm25","Level":"town","RegionCode":"330503","SkippedMonths":"1","Until":null,"Version":2,"Name_En":"Monthly","Name_Zh":"月报"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Sources', 'linghu-work-report-2025', 1, 1, NULL, false, '{"Code":"linghu-work-report-2025","DeliveredOn":"2025-01-15","IndexNumber":"113305250025653474/2025-00377","PublishedOn":"2025-02-20","Version":1,"Issuer_En":"People''s Government of Linghu Town, Nanxun District, Huzhou City","Issuer_Zh":"湖州市南浔区菱湖镇人民政府","Title_En":"Government Work Report 2025 of Linghu Town, Nanxun District","Title_Zh":"南浔区菱湖镇2025年政府工作报告"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Topics', 'culture', 1, 13, 14, false, '{"Code":"culture","Position":9,"Version":1,"Name_En":"Culture","Name_Zh":"文化"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Topics', 'culture', 2, 14, 15, false, '{"Code":"culture","Position":10,"Version":2,"Name_En":"Culture","Name_Zh":"文化\"Version\":1"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Topics', 'culture', 3, 15, NULL, true, '{"Code":"culture","Position":10,"Version":2,"Name_En":"Culture","Name_Zh":"文化\"Version\":1"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Topics', 'economy', 1, 1, NULL, false, '{"Code":"economy","Position":1,"Version":1,"Name_En":"Economy","Name_Zh":"综合经济"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Topics', 'environment', 1, 1, NULL, false, '{"Code":"environment","Position":3,"Version":1,"Name_En":"Environment","Name_Zh":"生态环境"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Topics', 'fiscal-debt', 1, 1, NULL, false, '{"Code":"fiscal-debt","Position":2,"Version":1,"Name_En":"Public finance and debt","Name_Zh":"财政与债务"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Units', 'CNY-1E8', 1, 1, NULL, false, '{"Code":"CNY-1E8","Measure":"CNY","Multiplier":8,"Version":1,"Name_En":"100 million yuan","Name_Zh":"亿元"}');
INSERT INTO public."VocabularyRevisions" VALUES ('Units', 'UG-M3', 1, 1, NULL, false, '{"Code":"UG-M3","Measure":"G-M3","Multiplier":-6,"Version":1,"Name_En":"µg/m³","Name_Zh":"微克/立方米"}');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261126091009_Postgres', '10.0.15');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261126170157_PeriodMagnitude', '10.0.15');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261126214621_Responsible', '10.0.15');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261126221210_Remarks', '10.0.15');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261127110529_ImportLanguage', '10.0.15');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261127164314_RegionValidity', '10.0.15');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261127170508_KeyScopes', '10.0.15');
SELECT pg_catalog.setval('public."Deliveries_Id_seq"', 13, true);
SELECT pg_catalog.setval('public."Observations_Id_seq"', 26, true);
SELECT pg_catalog.setval('public."Remarks_Id_seq"', 2, true);
SELECT pg_catalog.setval('public."Targets_Id_seq"', 7, true);
ALTER TABLE ONLY public."Head"
    ADD CONSTRAINT "Head_pkey" PRIMARY KEY ("Id");
ALTER TABLE ONLY public."Leases"
    ADD CONSTRAINT "Leases_pkey" PRIMARY KEY ("Name");
ALTER TABLE ONLY public."ApiKeys"
    ADD CONSTRAINT "PK_ApiKeys" PRIMARY KEY ("Id");
ALTER TABLE ONLY public."Changes"
    ADD CONSTRAINT "PK_Changes" PRIMARY KEY ("Sequence");
ALTER TABLE ONLY public."Commits"
    ADD CONSTRAINT "PK_Commits" PRIMARY KEY ("Id");
ALTER TABLE ONLY public."Deliveries"
    ADD CONSTRAINT "PK_Deliveries" PRIMARY KEY ("Id");
ALTER TABLE ONLY public."IdempotentRequests"
    ADD CONSTRAINT "PK_IdempotentRequests" PRIMARY KEY ("WriterId", "Key");
ALTER TABLE ONLY public."Imports"
    ADD CONSTRAINT "PK_Imports" PRIMARY KEY ("Id");
ALTER TABLE ONLY public."Indicators"
    ADD CONSTRAINT "PK_Indicators" PRIMARY KEY ("Code");
ALTER TABLE ONLY public."KeyUses"
    ADD CONSTRAINT "PK_KeyUses" PRIMARY KEY ("KeyId", "Day", "Address");
ALTER TABLE ONLY public."Observations"
    ADD CONSTRAINT "PK_Observations" PRIMARY KEY ("Id");
ALTER TABLE ONLY public."Regions"
    ADD CONSTRAINT "PK_Regions" PRIMARY KEY ("Code");
ALTER TABLE ONLY public."Remarks"
    ADD CONSTRAINT "PK_Remarks" PRIMARY KEY ("Id");
ALTER TABLE ONLY public."Requirements"
    ADD CONSTRAINT "PK_Requirements" PRIMARY KEY ("Code");
ALTER TABLE ONLY public."Sources"
    ADD CONSTRAINT "PK_Sources" PRIMARY KEY ("Code");
ALTER TABLE ONLY public."Subscriptions"
    ADD CONSTRAINT "PK_Subscriptions" PRIMARY KEY ("Id");
ALTER TABLE ONLY public."Targets"
    ADD CONSTRAINT "PK_Targets" PRIMARY KEY ("Id");
ALTER TABLE ONLY public."Topics"
    ADD CONSTRAINT "PK_Topics" PRIMARY KEY ("Code");
ALTER TABLE ONLY public."Units"
    ADD CONSTRAINT "PK_Units" PRIMARY KEY ("Code");
ALTER TABLE ONLY public."VocabularyRevisions"
    ADD CONSTRAINT "PK_VocabularyRevisions" PRIMARY KEY ("Table", "Code", "Number");
ALTER TABLE ONLY public."__EFMigrationsHistory"
    ADD CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId");
CREATE UNIQUE INDEX "IX_ApiKeys_Name" ON public."ApiKeys" USING btree ("Name");
CREATE INDEX "IX_ApiKeys_RegionCode" ON public."ApiKeys" USING btree ("RegionCode");
CREATE UNIQUE INDEX "IX_Commits_At" ON public."Commits" USING btree ("At");
CREATE UNIQUE INDEX "IX_Commits_Version" ON public."Commits" USING btree ("Version");
CREATE INDEX "IX_Commits_Vocabulary" ON public."Commits" USING btree ("Version") WHERE ("Kind" = 'vocabulary'::text);
CREATE INDEX "IX_Deliveries_SubscriptionId_Id" ON public."Deliveries" USING btree ("SubscriptionId", "Id") WHERE (("DeliveredAt" IS NULL) AND ("DeadAt" IS NULL));
CREATE UNIQUE INDEX "IX_Deliveries_SubscriptionId_MessageId" ON public."Deliveries" USING btree ("SubscriptionId", "MessageId");
CREATE INDEX "IX_IdempotentRequests_CreatedAt" ON public."IdempotentRequests" USING btree ("CreatedAt");
CREATE INDEX "IX_Imports_State" ON public."Imports" USING btree ("State");
CREATE INDEX "IX_Indicators_PartOfCode" ON public."Indicators" USING btree ("PartOfCode");
CREATE INDEX "IX_Indicators_TopicCode" ON public."Indicators" USING btree ("TopicCode");
CREATE INDEX "IX_Indicators_UnitCode" ON public."Indicators" USING btree ("UnitCode");
CREATE UNIQUE INDEX "IX_Observation_Current" ON public."Observations" USING btree ("RegionCode", "IndicatorCode", "Period") WHERE ("SupersededIn" IS NULL);
CREATE INDEX "IX_Observations_AddedIn" ON public."Observations" USING btree ("AddedIn");
CREATE INDEX "IX_Observations_IndicatorCode_Period" ON public."Observations" USING btree ("IndicatorCode", "Period");
CREATE INDEX "IX_Observations_Magnitude" ON public."Observations" USING btree ("Magnitude") WHERE ("SupersededIn" IS NULL);
CREATE INDEX "IX_Observations_Period_Magnitude" ON public."Observations" USING btree ("Period", "Magnitude") WHERE ("SupersededIn" IS NULL);
CREATE INDEX "IX_Observations_Period_RegionCode" ON public."Observations" USING btree ("Period", "RegionCode");
CREATE UNIQUE INDEX "IX_Observations_RegionCode_IndicatorCode_Period_Number" ON public."Observations" USING btree ("RegionCode", "IndicatorCode", "Period", "Number");
CREATE INDEX "IX_Observations_SourceCode" ON public."Observations" USING btree ("SourceCode");
CREATE INDEX "IX_Observations_SupersededIn" ON public."Observations" USING btree ("SupersededIn") WHERE ("SupersededIn" IS NOT NULL);
CREATE INDEX "IX_Regions_ParentCode" ON public."Regions" USING btree ("ParentCode");
CREATE UNIQUE INDEX "IX_Remark_Current" ON public."Remarks" USING btree ("RegionCode", "IndicatorCode", "Period", "On") WHERE ("SupersededIn" IS NULL);
CREATE INDEX "IX_Remarks_AddedIn" ON public."Remarks" USING btree ("AddedIn");
CREATE INDEX "IX_Remarks_Period_RegionCode" ON public."Remarks" USING btree ("Period", "RegionCode");
CREATE UNIQUE INDEX "IX_Remarks_RegionCode_IndicatorCode_Period_On_Number" ON public."Remarks" USING btree ("RegionCode", "IndicatorCode", "Period", "On", "Number");
CREATE INDEX "IX_Remarks_SupersededIn" ON public."Remarks" USING btree ("SupersededIn");
CREATE INDEX "IX_Requirements_RegionCode" ON public."Requirements" USING btree ("RegionCode");
CREATE UNIQUE INDEX "IX_Target_Current" ON public."Targets" USING btree ("RegionCode", "IndicatorCode", "Period") WHERE ("SupersededIn" IS NULL);
CREATE INDEX "IX_Targets_AddedIn" ON public."Targets" USING btree ("AddedIn");
CREATE INDEX "IX_Targets_BaselineIndicatorCode" ON public."Targets" USING btree ("BaselineIndicatorCode");
CREATE INDEX "IX_Targets_IndicatorCode_Period" ON public."Targets" USING btree ("IndicatorCode", "Period");
CREATE INDEX "IX_Targets_Period_RegionCode" ON public."Targets" USING btree ("Period", "RegionCode");
CREATE UNIQUE INDEX "IX_Targets_RegionCode_IndicatorCode_Period_Number" ON public."Targets" USING btree ("RegionCode", "IndicatorCode", "Period", "Number");
CREATE INDEX "IX_Targets_SourceCode" ON public."Targets" USING btree ("SourceCode");
CREATE INDEX "IX_Targets_SupersededIn" ON public."Targets" USING btree ("SupersededIn") WHERE ("SupersededIn" IS NOT NULL);
CREATE INDEX "IX_VocabularyRevisions_AddedIn" ON public."VocabularyRevisions" USING btree ("AddedIn");
CREATE INDEX "IX_VocabularyRevisions_SupersededIn" ON public."VocabularyRevisions" USING btree ("SupersededIn");
ALTER TABLE ONLY public."ApiKeys"
    ADD CONSTRAINT "FK_ApiKeys_Regions_RegionCode" FOREIGN KEY ("RegionCode") REFERENCES public."Regions"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Deliveries"
    ADD CONSTRAINT "FK_Deliveries_Subscriptions_SubscriptionId" FOREIGN KEY ("SubscriptionId") REFERENCES public."Subscriptions"("Id") ON DELETE CASCADE;
ALTER TABLE ONLY public."Indicators"
    ADD CONSTRAINT "FK_Indicators_Indicators_PartOfCode" FOREIGN KEY ("PartOfCode") REFERENCES public."Indicators"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Indicators"
    ADD CONSTRAINT "FK_Indicators_Topics_TopicCode" FOREIGN KEY ("TopicCode") REFERENCES public."Topics"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Indicators"
    ADD CONSTRAINT "FK_Indicators_Units_UnitCode" FOREIGN KEY ("UnitCode") REFERENCES public."Units"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."KeyUses"
    ADD CONSTRAINT "FK_KeyUses_ApiKeys_KeyId" FOREIGN KEY ("KeyId") REFERENCES public."ApiKeys"("Id") ON DELETE CASCADE;
ALTER TABLE ONLY public."Observations"
    ADD CONSTRAINT "FK_Observations_Commits_AddedIn" FOREIGN KEY ("AddedIn") REFERENCES public."Commits"("Id") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Observations"
    ADD CONSTRAINT "FK_Observations_Commits_SupersededIn" FOREIGN KEY ("SupersededIn") REFERENCES public."Commits"("Id") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Observations"
    ADD CONSTRAINT "FK_Observations_Indicators_IndicatorCode" FOREIGN KEY ("IndicatorCode") REFERENCES public."Indicators"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Observations"
    ADD CONSTRAINT "FK_Observations_Regions_RegionCode" FOREIGN KEY ("RegionCode") REFERENCES public."Regions"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Observations"
    ADD CONSTRAINT "FK_Observations_Sources_SourceCode" FOREIGN KEY ("SourceCode") REFERENCES public."Sources"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Regions"
    ADD CONSTRAINT "FK_Regions_Regions_ParentCode" FOREIGN KEY ("ParentCode") REFERENCES public."Regions"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Remarks"
    ADD CONSTRAINT "FK_Remarks_Commits_AddedIn" FOREIGN KEY ("AddedIn") REFERENCES public."Commits"("Id") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Remarks"
    ADD CONSTRAINT "FK_Remarks_Commits_SupersededIn" FOREIGN KEY ("SupersededIn") REFERENCES public."Commits"("Id") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Requirements"
    ADD CONSTRAINT "FK_Requirements_Regions_RegionCode" FOREIGN KEY ("RegionCode") REFERENCES public."Regions"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Targets"
    ADD CONSTRAINT "FK_Targets_Commits_AddedIn" FOREIGN KEY ("AddedIn") REFERENCES public."Commits"("Id") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Targets"
    ADD CONSTRAINT "FK_Targets_Commits_SupersededIn" FOREIGN KEY ("SupersededIn") REFERENCES public."Commits"("Id") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Targets"
    ADD CONSTRAINT "FK_Targets_Indicators_BaselineIndicatorCode" FOREIGN KEY ("BaselineIndicatorCode") REFERENCES public."Indicators"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Targets"
    ADD CONSTRAINT "FK_Targets_Indicators_IndicatorCode" FOREIGN KEY ("IndicatorCode") REFERENCES public."Indicators"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Targets"
    ADD CONSTRAINT "FK_Targets_Regions_RegionCode" FOREIGN KEY ("RegionCode") REFERENCES public."Regions"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."Targets"
    ADD CONSTRAINT "FK_Targets_Sources_SourceCode" FOREIGN KEY ("SourceCode") REFERENCES public."Sources"("Code") ON DELETE RESTRICT;
ALTER TABLE ONLY public."VocabularyRevisions"
    ADD CONSTRAINT "FK_VocabularyRevisions_Commits_AddedIn" FOREIGN KEY ("AddedIn") REFERENCES public."Commits"("Id") ON DELETE RESTRICT;
ALTER TABLE ONLY public."VocabularyRevisions"
    ADD CONSTRAINT "FK_VocabularyRevisions_Commits_SupersededIn" FOREIGN KEY ("SupersededIn") REFERENCES public."Commits"("Id") ON DELETE RESTRICT;
