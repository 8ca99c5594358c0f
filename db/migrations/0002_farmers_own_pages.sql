CREATE TABLE "delivery"."promises" (
	"organization_id" uuid NOT NULL,
	"trip_id" uuid NOT NULL,
	"farmer_id" uuid NOT NULL,
	"bag_count" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "promises_pkey" PRIMARY KEY("organization_id","trip_id","farmer_id"),
	CONSTRAINT "promises_count_check" CHECK (bag_count between 0 and 500)
);
--> statement-breakpoint
ALTER TABLE "delivery"."promises" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "farmer"."change_requests" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"farmer_id" uuid NOT NULL,
	"asked" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"answer" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "change_requests_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "farmer"."change_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user"."phone_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"phone" text NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "phone_sessions_token_key" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "user"."phone_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user"."sign_in_codes" (
	"phone_hash" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "user"."sign_in_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "delivery"."promises" ADD CONSTRAINT "promises_trip_fkey" FOREIGN KEY ("organization_id","trip_id") REFERENCES "delivery"."trips"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "farmer"."change_requests" ADD CONSTRAINT "change_requests_farmer_fkey" FOREIGN KEY ("organization_id","farmer_id") REFERENCES "farmer"."farmers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_requests_by_farmer" ON "farmer"."change_requests" USING btree ("organization_id","farmer_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "change_requests_open_key" ON "farmer"."change_requests" USING btree ("organization_id","farmer_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "phone_sessions_by_phone" ON "user"."phone_sessions" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "farmers_by_own_phone" ON "farmer"."farmers" USING btree ("phone");--> statement-breakpoint
CREATE POLICY "own_phone" ON "farmer"."farmers" AS PERMISSIVE FOR SELECT TO public USING ("phone" = substring(current_setting('app.credential', true) from '^phone:(.+)$'));--> statement-breakpoint
CREATE POLICY "tenant" ON "delivery"."promises" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "farmer"."change_requests" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_credential" ON "user"."phone_sessions" AS PERMISSIVE FOR ALL TO public USING ("token_hash" = nullif(current_setting('app.credential', true), '')) WITH CHECK ("token_hash" = nullif(current_setting('app.credential', true), ''));--> statement-breakpoint
CREATE POLICY "own_phone" ON "user"."phone_sessions" AS PERMISSIVE FOR ALL TO public USING (phone = substring(current_setting('app.credential', true) from '^phone:(.+)$')) WITH CHECK (phone = substring(current_setting('app.credential', true) from '^phone:(.+)$'));--> statement-breakpoint
CREATE POLICY "own_credential" ON "user"."sign_in_codes" AS PERMISSIVE FOR ALL TO public USING ("phone_hash" = nullif(current_setting('app.credential', true), '')) WITH CHECK ("phone_hash" = nullif(current_setting('app.credential', true), ''));