ALTER TABLE "delivery"."trips" ADD COLUMN "dispatch_weighbridge_grams" integer;--> statement-breakpoint
ALTER TABLE "delivery"."trips" ADD COLUMN "mismatch_reason" text;