CREATE TABLE "payment"."float_entries" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"business_on" date NOT NULL,
	"amount_paise" bigint NOT NULL,
	"paid_out_paise" bigint DEFAULT 0 NOT NULL,
	"difference_paise" bigint DEFAULT 0 NOT NULL,
	"note" text,
	"journal_number" bigint NOT NULL,
	"recorded_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "float_entries_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "float_entries_amount_check" CHECK (amount_paise > 0 or (kind = 'counted' and amount_paise = 0))
);
--> statement-breakpoint
ALTER TABLE "payment"."float_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payment"."advances" ADD COLUMN "in_kind" jsonb;--> statement-breakpoint
ALTER TABLE "payment"."entries" ADD COLUMN "member_id" uuid;--> statement-breakpoint
CREATE INDEX "float_entries_by_member" ON "payment"."float_entries" USING btree ("organization_id","member_id","created_at","id");--> statement-breakpoint
CREATE POLICY "tenant" ON "payment"."float_entries" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);