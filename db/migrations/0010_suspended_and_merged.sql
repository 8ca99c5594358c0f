ALTER TABLE "farmer"."farmers" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "user"."organizations" ADD COLUMN "suspended_reason" text;