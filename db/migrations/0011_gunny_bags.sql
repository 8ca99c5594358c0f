CREATE TABLE "farmer"."gunny_bags" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"farmer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"bag_count" integer NOT NULL,
	"moved_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "gunny_bags_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "gunny_bags_count_check" CHECK (bag_count > 0)
);
--> statement-breakpoint
ALTER TABLE "farmer"."gunny_bags" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "farmer"."gunny_bags" ADD CONSTRAINT "gunny_bags_farmer_fkey" FOREIGN KEY ("organization_id","farmer_id") REFERENCES "farmer"."farmers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gunny_bags_by_farmer" ON "farmer"."gunny_bags" USING btree ("organization_id","farmer_id","created_at","id");--> statement-breakpoint
CREATE POLICY "tenant" ON "farmer"."gunny_bags" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);