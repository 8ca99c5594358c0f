CREATE TABLE "payment"."adjustments" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"settlement_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"amount_paise" bigint NOT NULL,
	"reason" text NOT NULL,
	"adjusted_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "adjustments_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "adjustments_amount_check" CHECK (amount_paise <> 0)
);
--> statement-breakpoint
ALTER TABLE "payment"."adjustments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."disputes" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"trip_id" uuid NOT NULL,
	"farmer_id" uuid NOT NULL,
	"field_manager_id" uuid NOT NULL,
	"line" text NOT NULL,
	"question" text NOT NULL,
	"opened_by_kind" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"verdict" text,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"adjustment_paise" bigint,
	"photo_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "disputes_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "disputes_answer_check" CHECK ((status = 'answered') = (verdict is not null and answer is not null))
);
--> statement-breakpoint
ALTER TABLE "delivery"."disputes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payment"."settlements" DROP CONSTRAINT "settlements_sum_check";--> statement-breakpoint
ALTER TABLE "payment"."settlements" ADD COLUMN "adjustment_paise" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment"."adjustments" ADD CONSTRAINT "adjustments_settlement_fkey" FOREIGN KEY ("organization_id","settlement_id") REFERENCES "payment"."settlements"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery"."disputes" ADD CONSTRAINT "disputes_delivery_fkey" FOREIGN KEY ("organization_id","delivery_id") REFERENCES "delivery"."deliveries"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "adjustments_dispute_key" ON "payment"."adjustments" USING btree ("organization_id","dispute_id");--> statement-breakpoint
CREATE INDEX "adjustments_by_settlement" ON "payment"."adjustments" USING btree ("organization_id","settlement_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "disputes_open_key" ON "delivery"."disputes" USING btree ("organization_id","delivery_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "disputes_by_status" ON "delivery"."disputes" USING btree ("organization_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "disputes_by_delivery" ON "delivery"."disputes" USING btree ("organization_id","delivery_id","created_at");--> statement-breakpoint
CREATE INDEX "settlements_by_delivery" ON "payment"."settlements" USING btree ("organization_id","delivery_id","settled_at");--> statement-breakpoint
ALTER TABLE "payment"."settlements" ADD CONSTRAINT "settlements_sum_check" CHECK (final_amount_paise = total_value_paise - advance_recovered_paise - interest_paise + adjustment_paise and final_amount_paise >= 0);--> statement-breakpoint
CREATE POLICY "tenant" ON "payment"."adjustments" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "delivery"."disputes" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);