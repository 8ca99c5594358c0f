ALTER TABLE "farmer"."farmers" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "user"."organizations" ADD COLUMN "suspended_reason" text;--> statement-breakpoint
CREATE INDEX "farmers_by_merged" ON "farmer"."farmers" USING btree ("organization_id","merged_into_id") WHERE merged_into_id is not null;