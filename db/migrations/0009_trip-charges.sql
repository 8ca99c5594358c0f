CREATE TABLE "payment"."charges" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trip_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"born_by" text NOT NULL,
	"amount_paise" bigint NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	"removal_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "charges_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "charges_amount_check" CHECK (amount_paise > 0)
);
--> statement-breakpoint
ALTER TABLE "payment"."charges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payment"."settlements" DROP CONSTRAINT "settlements_sum_check";--> statement-breakpoint
ALTER TABLE "payment"."settlements" ADD COLUMN "charges_paise" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment"."settlements" ADD COLUMN "charges" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "charges_by_trip" ON "payment"."charges" USING btree ("organization_id","trip_id");--> statement-breakpoint
ALTER TABLE "payment"."settlements" ADD CONSTRAINT "settlements_sum_check" CHECK (final_amount_paise = total_value_paise - charges_paise - advance_recovered_paise - interest_paise + adjustment_paise and charges_paise >= 0 and final_amount_paise >= 0);--> statement-breakpoint
CREATE POLICY "tenant" ON "payment"."charges" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);