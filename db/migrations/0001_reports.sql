CREATE TABLE "reporting"."report_runs" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"format" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"filters" jsonb NOT NULL,
	"design" jsonb,
	"only_member_id" uuid,
	"requested_by" uuid,
	"status" text NOT NULL,
	"row_count" integer NOT NULL,
	"done_count" integer DEFAULT 0 NOT NULL,
	"file_name" text,
	"failure" text,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_runs_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "reporting"."report_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reporting"."report_schedules" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"filters" jsonb NOT NULL,
	"format" text NOT NULL,
	"every" text NOT NULL,
	"day_number" integer NOT NULL,
	"minute_of_day" integer NOT NULL,
	"recipients" jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_schedules_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "reporting"."report_schedules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reporting"."report_sends" (
	"organization_id" uuid NOT NULL,
	"schedule_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"sent_at" timestamp with time zone,
	"retry_at" timestamp with time zone,
	CONSTRAINT "report_sends_pkey" PRIMARY KEY("organization_id","schedule_id","due_at")
);
--> statement-breakpoint
ALTER TABLE "reporting"."report_sends" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reporting"."saved_reports" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"design" jsonb NOT NULL,
	"owner_id" uuid NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_reports_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "reporting"."saved_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reporting"."slip_keys" (
	"organization_id" uuid NOT NULL,
	"id" text NOT NULL,
	"public_key" text NOT NULL,
	"private_key_sealed" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "slip_keys_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "reporting"."slip_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "report_runs_by_time" ON "reporting"."report_runs" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "report_runs_waiting" ON "reporting"."report_runs" USING btree ("organization_id","created_at") WHERE status in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "report_schedules_by_time" ON "reporting"."report_schedules" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "report_schedules_due" ON "reporting"."report_schedules" USING btree ("organization_id","next_at") WHERE is_active;--> statement-breakpoint
CREATE INDEX "saved_reports_by_time" ON "reporting"."saved_reports" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "slip_keys_by_id" ON "reporting"."slip_keys" USING btree ("id");--> statement-breakpoint
CREATE POLICY "tenant" ON "reporting"."report_runs" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "reporting"."report_schedules" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "reporting"."report_sends" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "reporting"."saved_reports" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "reporting"."slip_keys" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_credential" ON "reporting"."slip_keys" AS PERMISSIVE FOR SELECT TO public USING ("id" = nullif(current_setting('app.credential', true), ''));