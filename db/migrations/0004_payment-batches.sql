CREATE TABLE "payment"."batches" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"status" text NOT NULL,
	"payment_count" integer NOT NULL,
	"amount_paise" bigint NOT NULL,
	"created_by" uuid NOT NULL,
	"approved_by" uuid,
	"sent_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "batches_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "payment"."batches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payment"."payments" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "batches_number_key" ON "payment"."batches" USING btree ("organization_id","number");--> statement-breakpoint
CREATE INDEX "batches_by_time" ON "payment"."batches" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "payments_by_batch" ON "payment"."payments" USING btree ("organization_id","batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE POLICY "tenant" ON "payment"."batches" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);