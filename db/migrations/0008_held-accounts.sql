ALTER TABLE "farmer"."farmers" ADD COLUMN "account_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "farmer"."farmers" ADD COLUMN "account_changed_by" uuid;