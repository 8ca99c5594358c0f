CREATE SCHEMA "delivery";
--> statement-breakpoint
CREATE SCHEMA "events";
--> statement-breakpoint
CREATE SCHEMA "farmer";
--> statement-breakpoint
CREATE SCHEMA "lorry";
--> statement-breakpoint
CREATE SCHEMA "notification";
--> statement-breakpoint
CREATE SCHEMA "payment";
--> statement-breakpoint
CREATE SCHEMA "reporting";
--> statement-breakpoint
CREATE SCHEMA "user";
--> statement-breakpoint
CREATE TABLE "delivery"."attention" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"member_id" uuid,
	"device_id" uuid,
	"trip_id" uuid,
	"delivery_id" uuid,
	"farmer_id" uuid,
	"command_id" uuid,
	"body_hash" text,
	"operation" text,
	"operation_version" integer,
	"input_sealed" text,
	"makes_id" uuid,
	"waits_for" uuid[] DEFAULT '{}'::uuid[] NOT NULL,
	"code" text NOT NULL,
	"reason" text NOT NULL,
	"detail" text NOT NULL,
	"facts" jsonb NOT NULL,
	"recorded_at" timestamp with time zone,
	"clock_offset_ms" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	"resolution" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "attention_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "delivery"."attention" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."phones" (
	"organization_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"last_contact_at" timestamp with time zone NOT NULL,
	"clock_offset_ms" bigint,
	"app_version" text,
	"overdue_told_at" timestamp with time zone,
	CONSTRAINT "phones_pkey" PRIMARY KEY("organization_id","member_id","device_id")
);
--> statement-breakpoint
ALTER TABLE "delivery"."phones" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."aliases" (
	"organization_id" uuid NOT NULL,
	"alias_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	CONSTRAINT "aliases_pkey" PRIMARY KEY("organization_id","alias_id")
);
--> statement-breakpoint
ALTER TABLE "delivery"."aliases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."bags" (
	"organization_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"weight_grams" integer NOT NULL,
	"source" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"evidence" text,
	"latitude_microdegrees" integer,
	"longitude_microdegrees" integer,
	"accuracy_meters" integer,
	"is_corrected" boolean DEFAULT false NOT NULL,
	"struck_at" timestamp with time zone,
	"given_number" smallint,
	"device_id" uuid,
	CONSTRAINT "bags_pkey" PRIMARY KEY("organization_id","delivery_id","number"),
	CONSTRAINT "bags_number_check" CHECK (number between 1 and 1000),
	CONSTRAINT "bags_weight_check" CHECK (weight_grams between 1000 and 200000)
);
--> statement-breakpoint
ALTER TABLE "delivery"."bags" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."deliveries" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trip_id" uuid NOT NULL,
	"farmer_id" uuid NOT NULL,
	"field_manager_id" uuid NOT NULL,
	"status" text NOT NULL,
	"bag_count" integer DEFAULT 0 NOT NULL,
	"next_bag_number" integer DEFAULT 1 NOT NULL,
	"gross_weight_grams" integer DEFAULT 0 NOT NULL,
	"standard_deduction_grams" integer DEFAULT 0 NOT NULL,
	"quality_deduction_grams" integer DEFAULT 0 NOT NULL,
	"quality_reason" text,
	"net_weight_grams" integer DEFAULT 0 NOT NULL,
	"moisture_bp" integer,
	"moisture_photo_id" uuid,
	"moisture_device_id" uuid,
	"grade" text,
	"latitude_microdegrees" integer,
	"longitude_microdegrees" integer,
	"accuracy_meters" integer,
	"price_paise_per_kg" integer,
	"price_source" jsonb,
	"total_value_paise" bigint,
	"farmer_confirmation" jsonb,
	"first_bag_at" timestamp with time zone,
	"last_bag_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deliveries_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "deliveries_net_check" CHECK (status in ('draft', 'recorded') or net_weight_grams >= 0),
	CONSTRAINT "deliveries_quality_check" CHECK (quality_deduction_grams >= 0)
);
--> statement-breakpoint
ALTER TABLE "delivery"."deliveries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."market_prices" (
	"organization_id" uuid NOT NULL,
	"state" text NOT NULL,
	"district" text NOT NULL,
	"market" text NOT NULL,
	"variety" text NOT NULL,
	"grade" text NOT NULL,
	"priced_on" date NOT NULL,
	"min_paise_per_kg" integer NOT NULL,
	"max_paise_per_kg" integer NOT NULL,
	"modal_paise_per_kg" integer NOT NULL,
	"arrival_grams" bigint NOT NULL,
	CONSTRAINT "market_prices_pkey" PRIMARY KEY("organization_id","market","priced_on","variety","grade","district","state")
);
--> statement-breakpoint
ALTER TABLE "delivery"."market_prices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."photos" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"delivery_id" uuid,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"byte_size" integer NOT NULL,
	"source_sha256" text NOT NULL,
	"taken_by" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"latitude_microdegrees" integer,
	"longitude_microdegrees" integer,
	"accuracy_meters" integer,
	"file_name" text,
	"width" integer,
	"height" integer,
	"sha256" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "photos_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "delivery"."photos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."price_lists" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"effective_from" date NOT NULL,
	"bands" jsonb NOT NULL,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "price_lists_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "delivery"."price_lists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery"."trips" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid,
	"lorry_id" uuid NOT NULL,
	"field_manager_id" uuid NOT NULL,
	"scheduled_on" date NOT NULL,
	"location" text NOT NULL,
	"instructions" text DEFAULT '' NOT NULL,
	"physical_status" text NOT NULL,
	"status" text NOT NULL,
	"standard_deduction_grams_per_bag" integer NOT NULL,
	"capacity_grams" integer NOT NULL,
	"overload_reason" text,
	"price_paise_per_kg" integer,
	"farmer_count" integer DEFAULT 0 NOT NULL,
	"bag_count" integer DEFAULT 0 NOT NULL,
	"gross_weight_grams" bigint DEFAULT 0 NOT NULL,
	"net_weight_grams" bigint DEFAULT 0 NOT NULL,
	"weighbridge_grams" integer,
	"return_reason" text,
	"started_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"dispatched_at" timestamp with time zone,
	"arrived_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "trips_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "delivery"."trips" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "events"."checkpoints" (
	"organization_id" uuid NOT NULL,
	"reaction" text NOT NULL,
	"position" bigint NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "checkpoints_pkey" PRIMARY KEY("organization_id","reaction")
);
--> statement-breakpoint
ALTER TABLE "events"."checkpoints" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "events"."commands" (
	"organization_id" uuid NOT NULL,
	"command_id" uuid NOT NULL,
	"operation" text NOT NULL,
	"body_hash" text NOT NULL,
	"result" jsonb,
	"origin" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"member_id" uuid,
	"device_id" uuid,
	"recorded_at" timestamp with time zone,
	"clock_offset_ms" bigint,
	CONSTRAINT "commands_pkey" PRIMARY KEY("organization_id","command_id")
);
--> statement-breakpoint
ALTER TABLE "events"."commands" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "events"."dead_letters" (
	"organization_id" uuid NOT NULL,
	"reaction" text NOT NULL,
	"position" bigint NOT NULL,
	"error" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "dead_letters_pkey" PRIMARY KEY("organization_id","reaction","position")
);
--> statement-breakpoint
ALTER TABLE "events"."dead_letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "events"."epochs" (
	"organization_id" uuid NOT NULL,
	"epoch" uuid NOT NULL,
	"reason" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "epochs_pkey" PRIMARY KEY("organization_id","epoch")
);
--> statement-breakpoint
ALTER TABLE "events"."epochs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "events"."events" (
	"organization_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"stream_type" text NOT NULL,
	"stream_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"command_id" uuid NOT NULL,
	"request_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "events_pkey" PRIMARY KEY("organization_id","position")
);
--> statement-breakpoint
ALTER TABLE "events"."events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "events"."heads" (
	"organization_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "heads_pkey" PRIMARY KEY("organization_id")
);
--> statement-breakpoint
ALTER TABLE "events"."heads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "events"."seals" (
	"organization_id" uuid NOT NULL,
	"to_position" bigint NOT NULL,
	"from_position" bigint NOT NULL,
	"hash" text NOT NULL,
	"previous_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "seals_pkey" PRIMARY KEY("organization_id","to_position")
);
--> statement-breakpoint
ALTER TABLE "events"."seals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "farmer"."counters" (
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "counters_pkey" PRIMARY KEY("organization_id","name")
);
--> statement-breakpoint
ALTER TABLE "farmer"."counters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "farmer"."import_rows" (
	"organization_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"cells_sealed" text,
	"outcome" text,
	"farmer_id" uuid,
	CONSTRAINT "import_rows_pkey" PRIMARY KEY("organization_id","import_id","row_number")
);
--> statement-breakpoint
ALTER TABLE "farmer"."import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "farmer"."imports" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"status" text NOT NULL,
	"headers" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"notes" jsonb NOT NULL,
	"row_count" integer NOT NULL,
	"done_count" integer DEFAULT 0 NOT NULL,
	"added_count" integer DEFAULT 0 NOT NULL,
	"skipped_count" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "imports_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "farmer"."imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "farmer"."farmers" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"village" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"id_number_last4" text,
	"id_number_seen_on" date,
	"bank_account_sealed" text,
	"bank_account_last4" text,
	"ifsc" text,
	"upi_id" text,
	"price_paise_per_kg" integer,
	"status" text DEFAULT 'active' NOT NULL,
	"card_token" uuid DEFAULT gen_random_uuid() NOT NULL,
	"added_by" uuid NOT NULL,
	"import_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', code || ' ' || name || ' ' || village || ' ' || coalesce(phone, ''))) STORED,
	CONSTRAINT "farmers_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "farmer"."farmers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lorry"."assignments" (
	"organization_id" uuid NOT NULL,
	"trip_id" uuid NOT NULL,
	"lorry_id" uuid NOT NULL,
	"scheduled_on" date NOT NULL,
	"started_at" timestamp with time zone,
	"released_at" timestamp with time zone,
	CONSTRAINT "assignments_pkey" PRIMARY KEY("organization_id","trip_id")
);
--> statement-breakpoint
ALTER TABLE "lorry"."assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lorry"."lorries" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"registration_number" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"capacity_grams" integer NOT NULL,
	"driver_name" text DEFAULT '' NOT NULL,
	"driver_phone" text,
	"status" text DEFAULT 'available' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lorries_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "lorry"."lorries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lorry"."requests" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"field_manager_id" uuid NOT NULL,
	"required_on" date NOT NULL,
	"location" text NOT NULL,
	"purpose" text NOT NULL,
	"priority" text NOT NULL,
	"estimated_farmers" integer NOT NULL,
	"estimated_weight_grams" integer NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"question" text,
	"answer" text,
	"decision_reason" text,
	"instructions" text,
	"lorry_id" uuid,
	"trip_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "requests_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "lorry"."requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notification"."notifications" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"event_position" bigint NOT NULL,
	"importance" text NOT NULL,
	"facts" jsonb NOT NULL,
	"href" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notifications_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "notification"."notifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment"."advances" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"farmer_id" uuid NOT NULL,
	"amount_paise" bigint NOT NULL,
	"recovered_paise" bigint DEFAULT 0 NOT NULL,
	"cancelled_paise" bigint DEFAULT 0 NOT NULL,
	"method" text NOT NULL,
	"paid_on" date NOT NULL,
	"reference" text,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"trip_id" uuid,
	"recorded_by" uuid NOT NULL,
	"decided_by" uuid,
	"decision_reason" text,
	"paid_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "advances_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "advances_amount_check" CHECK (amount_paise > 0),
	CONSTRAINT "advances_recovered_check" CHECK (recovered_paise >= 0 and recovered_paise + cancelled_paise <= amount_paise)
);
--> statement-breakpoint
ALTER TABLE "payment"."advances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment"."entries" (
	"organization_id" uuid NOT NULL,
	"journal_id" uuid NOT NULL,
	"line" smallint NOT NULL,
	"account" text NOT NULL,
	"farmer_id" uuid,
	"amount_paise" bigint NOT NULL,
	CONSTRAINT "entries_pkey" PRIMARY KEY("organization_id","journal_id","line"),
	CONSTRAINT "entries_amount_check" CHECK (amount_paise <> 0)
);
--> statement-breakpoint
ALTER TABLE "payment"."entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment"."journals" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"source_type" text NOT NULL,
	"source_id" uuid NOT NULL,
	"business_on" date NOT NULL,
	"number" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "journals_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "payment"."journals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment"."allocations" (
	"organization_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"settlement_id" uuid NOT NULL,
	"amount_paise" bigint NOT NULL,
	CONSTRAINT "allocations_pkey" PRIMARY KEY("organization_id","payment_id","settlement_id")
);
--> statement-breakpoint
ALTER TABLE "payment"."allocations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment"."counters" (
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "counters_pkey" PRIMARY KEY("organization_id","name")
);
--> statement-breakpoint
ALTER TABLE "payment"."counters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment"."payments" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"farmer_id" uuid NOT NULL,
	"amount_paise" bigint NOT NULL,
	"method" text NOT NULL,
	"reference" text,
	"status" text NOT NULL,
	"created_by" uuid NOT NULL,
	"approved_by" uuid,
	"failure_reason" text,
	"confirmed_at" timestamp with time zone,
	"confirmed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payments_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "payments_amount_check" CHECK (amount_paise > 0)
);
--> statement-breakpoint
ALTER TABLE "payment"."payments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment"."recoveries" (
	"organization_id" uuid NOT NULL,
	"settlement_id" uuid NOT NULL,
	"advance_id" uuid NOT NULL,
	"principal_paise" bigint NOT NULL,
	"interest_paise" bigint NOT NULL,
	CONSTRAINT "recoveries_pkey" PRIMARY KEY("organization_id","settlement_id","advance_id")
);
--> statement-breakpoint
ALTER TABLE "payment"."recoveries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment"."settlements" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"trip_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"farmer_id" uuid NOT NULL,
	"verification_code" text NOT NULL,
	"bag_count" integer NOT NULL,
	"gross_weight_grams" integer NOT NULL,
	"standard_deduction_grams" integer NOT NULL,
	"quality_deduction_grams" integer NOT NULL,
	"net_weight_grams" integer NOT NULL,
	"price_paise_per_kg" integer NOT NULL,
	"total_value_paise" bigint NOT NULL,
	"advance_recovered_paise" bigint NOT NULL,
	"interest_paise" bigint NOT NULL,
	"final_amount_paise" bigint NOT NULL,
	"carry_paise" bigint NOT NULL,
	"allocated_paise" bigint DEFAULT 0 NOT NULL,
	"paid_paise" bigint DEFAULT 0 NOT NULL,
	"status" text NOT NULL,
	"reversal_reason" text,
	"settled_by" uuid NOT NULL,
	"settled_at" timestamp with time zone NOT NULL,
	"reversed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "settlements_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "settlements_sum_check" CHECK (final_amount_paise = total_value_paise - advance_recovered_paise - interest_paise and final_amount_paise >= 0),
	CONSTRAINT "settlements_paid_check" CHECK (paid_paise <= allocated_paise and allocated_paise <= final_amount_paise)
);
--> statement-breakpoint
ALTER TABLE "payment"."settlements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reporting"."days" (
	"organization_id" uuid NOT NULL,
	"day" date NOT NULL,
	"delivery_count" integer DEFAULT 0 NOT NULL,
	"bag_count" integer DEFAULT 0 NOT NULL,
	"gross_weight_grams" bigint DEFAULT 0 NOT NULL,
	"net_weight_grams" bigint DEFAULT 0 NOT NULL,
	"total_value_paise" bigint DEFAULT 0 NOT NULL,
	"priced_weight_grams" bigint DEFAULT 0 NOT NULL,
	"moisture_bp_kilograms" bigint DEFAULT 0 NOT NULL,
	"measured_weight_grams" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "days_pkey" PRIMARY KEY("organization_id","day")
);
--> statement-breakpoint
ALTER TABLE "reporting"."days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reporting"."delivery_shares" (
	"organization_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"day" date NOT NULL,
	"weighed_at" timestamp with time zone NOT NULL,
	"bag_count" integer NOT NULL,
	"gross_weight_grams" bigint NOT NULL,
	"net_weight_grams" bigint NOT NULL,
	"total_value_paise" bigint NOT NULL,
	"priced_weight_grams" bigint NOT NULL,
	"moisture_bp_kilograms" bigint NOT NULL,
	"measured_weight_grams" bigint NOT NULL,
	CONSTRAINT "delivery_shares_pkey" PRIMARY KEY("organization_id","delivery_id")
);
--> statement-breakpoint
ALTER TABLE "reporting"."delivery_shares" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user"."api_keys" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"secret_hash" text NOT NULL,
	"last_four" text NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	"scopes" text[],
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "api_keys_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "user"."api_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user"."invitations" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "invitations_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "user"."invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user"."members" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"role" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"last_seen_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "members_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "user"."members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user"."organization_codes" (
	"code" text PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user"."organizations" (
	"organization_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"phone" text,
	"time_zone" text DEFAULT 'Asia/Kolkata' NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"settings" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organizations_pkey" PRIMARY KEY("organization_id")
);
--> statement-breakpoint
ALTER TABLE "user"."organizations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user"."people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"sessions_ended_at" timestamp with time zone,
	"kept_session_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "people_email_key" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "user"."sessions" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "sessions_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "user"."sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "delivery"."aliases" ADD CONSTRAINT "aliases_delivery_fkey" FOREIGN KEY ("organization_id","delivery_id") REFERENCES "delivery"."deliveries"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery"."bags" ADD CONSTRAINT "bags_delivery_fkey" FOREIGN KEY ("organization_id","delivery_id") REFERENCES "delivery"."deliveries"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery"."deliveries" ADD CONSTRAINT "deliveries_trip_fkey" FOREIGN KEY ("organization_id","trip_id") REFERENCES "delivery"."trips"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery"."photos" ADD CONSTRAINT "photos_delivery_fkey" FOREIGN KEY ("organization_id","delivery_id") REFERENCES "delivery"."deliveries"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment"."entries" ADD CONSTRAINT "entries_journal_fkey" FOREIGN KEY ("organization_id","journal_id") REFERENCES "payment"."journals"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment"."allocations" ADD CONSTRAINT "allocations_payment_fkey" FOREIGN KEY ("organization_id","payment_id") REFERENCES "payment"."payments"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment"."allocations" ADD CONSTRAINT "allocations_settlement_fkey" FOREIGN KEY ("organization_id","settlement_id") REFERENCES "payment"."settlements"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment"."recoveries" ADD CONSTRAINT "recoveries_settlement_fkey" FOREIGN KEY ("organization_id","settlement_id") REFERENCES "payment"."settlements"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment"."recoveries" ADD CONSTRAINT "recoveries_advance_fkey" FOREIGN KEY ("organization_id","advance_id") REFERENCES "payment"."advances"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attention_command_key" ON "delivery"."attention" USING btree ("organization_id","command_id","body_hash");--> statement-breakpoint
CREATE INDEX "attention_by_time" ON "delivery"."attention" USING btree ("organization_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "attention_by_member" ON "delivery"."attention" USING btree ("organization_id","member_id","resolved_at");--> statement-breakpoint
CREATE INDEX "attention_waits" ON "delivery"."attention" USING gin ("waits_for") WHERE status = 'open' and kind = 'waiting';--> statement-breakpoint
CREATE INDEX "attention_makes" ON "delivery"."attention" USING btree ("organization_id","makes_id") WHERE status = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_farmer_key" ON "delivery"."deliveries" USING btree ("organization_id","trip_id","farmer_id");--> statement-breakpoint
CREATE INDEX "deliveries_by_time" ON "delivery"."deliveries" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "deliveries_by_farmer" ON "delivery"."deliveries" USING btree ("organization_id","farmer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "deliveries_by_status" ON "delivery"."deliveries" USING btree ("organization_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "market_prices_by_day" ON "delivery"."market_prices" USING btree ("organization_id","district","priced_on");--> statement-breakpoint
CREATE INDEX "photos_by_delivery" ON "delivery"."photos" USING btree ("organization_id","delivery_id","taken_at");--> statement-breakpoint
CREATE INDEX "photos_by_size" ON "delivery"."photos" USING btree ("organization_id","byte_size");--> statement-breakpoint
CREATE INDEX "price_lists_by_day" ON "delivery"."price_lists" USING btree ("organization_id","effective_from","created_at");--> statement-breakpoint
CREATE INDEX "trips_by_day" ON "delivery"."trips" USING btree ("organization_id","scheduled_on","id");--> statement-breakpoint
CREATE INDEX "trips_by_status" ON "delivery"."trips" USING btree ("organization_id","status","scheduled_on","id");--> statement-breakpoint
CREATE INDEX "trips_by_manager" ON "delivery"."trips" USING btree ("organization_id","field_manager_id","scheduled_on","id");--> statement-breakpoint
CREATE INDEX "trips_out" ON "delivery"."trips" USING btree ("organization_id","physical_status") WHERE physical_status in ('assigned', 'loading', 'in_transit');--> statement-breakpoint
CREATE INDEX "commands_by_time" ON "events"."commands" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "events_stream_key" ON "events"."events" USING btree ("organization_id","stream_type","stream_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "farmers_card_key" ON "farmer"."farmers" USING btree ("organization_id","card_token");--> statement-breakpoint
CREATE UNIQUE INDEX "farmers_code_key" ON "farmer"."farmers" USING btree ("organization_id","code");--> statement-breakpoint
CREATE INDEX "farmers_by_name" ON "farmer"."farmers" USING btree ("organization_id","name","id");--> statement-breakpoint
CREATE INDEX "farmers_by_time" ON "farmer"."farmers" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "farmers_by_phone" ON "farmer"."farmers" USING btree ("organization_id","phone");--> statement-breakpoint
CREATE INDEX "farmers_search" ON "farmer"."farmers" USING gin ("search");--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_day_key" ON "lorry"."assignments" USING btree ("organization_id","lorry_id","scheduled_on") WHERE released_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_out_key" ON "lorry"."assignments" USING btree ("organization_id","lorry_id") WHERE started_at is not null and released_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "lorries_registration_key" ON "lorry"."lorries" USING btree ("organization_id","registration_number");--> statement-breakpoint
CREATE INDEX "lorries_by_time" ON "lorry"."lorries" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "requests_open_key" ON "lorry"."requests" USING btree ("organization_id","field_manager_id","required_on") WHERE status in ('pending', 'info_requested');--> statement-breakpoint
CREATE INDEX "requests_by_time" ON "lorry"."requests" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "requests_by_status" ON "lorry"."requests" USING btree ("organization_id","status","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_event_key" ON "notification"."notifications" USING btree ("organization_id","member_id","event_position","kind");--> statement-breakpoint
CREATE INDEX "notifications_by_time" ON "notification"."notifications" USING btree ("organization_id","member_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notification"."notifications" USING btree ("organization_id","member_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "advances_by_time" ON "payment"."advances" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "advances_by_status" ON "payment"."advances" USING btree ("organization_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "advances_open" ON "payment"."advances" USING btree ("organization_id","farmer_id","paid_on") WHERE status in ('paid', 'part_recovered');--> statement-breakpoint
CREATE INDEX "advances_by_member" ON "payment"."advances" USING btree ("organization_id","recorded_by","paid_on");--> statement-breakpoint
CREATE INDEX "entries_by_farmer" ON "payment"."entries" USING btree ("organization_id","farmer_id","account");--> statement-breakpoint
CREATE INDEX "entries_by_account" ON "payment"."entries" USING btree ("organization_id","account");--> statement-breakpoint
CREATE UNIQUE INDEX "journals_number_key" ON "payment"."journals" USING btree ("organization_id","number");--> statement-breakpoint
CREATE INDEX "journals_by_source" ON "payment"."journals" USING btree ("organization_id","source_type","source_id");--> statement-breakpoint
CREATE INDEX "allocations_by_settlement" ON "payment"."allocations" USING btree ("organization_id","settlement_id");--> statement-breakpoint
CREATE INDEX "payments_by_time" ON "payment"."payments" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "payments_by_status" ON "payment"."payments" USING btree ("organization_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "payments_by_farmer" ON "payment"."payments" USING btree ("organization_id","farmer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "recoveries_by_advance" ON "payment"."recoveries" USING btree ("organization_id","advance_id");--> statement-breakpoint
CREATE UNIQUE INDEX "settlements_number_key" ON "payment"."settlements" USING btree ("organization_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "settlements_delivery_key" ON "payment"."settlements" USING btree ("organization_id","delivery_id") WHERE status <> 'reversed';--> statement-breakpoint
CREATE INDEX "settlements_by_time" ON "payment"."settlements" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "settlements_by_farmer" ON "payment"."settlements" USING btree ("organization_id","farmer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "settlements_by_trip" ON "payment"."settlements" USING btree ("organization_id","trip_id");--> statement-breakpoint
CREATE INDEX "settlements_due" ON "payment"."settlements" USING btree ("organization_id","settled_at","id") WHERE status = 'settled' and allocated_paise < final_amount_paise;--> statement-breakpoint
CREATE INDEX "settlements_by_code" ON "payment"."settlements" USING btree ("verification_code");--> statement-breakpoint
CREATE INDEX "delivery_shares_by_day" ON "reporting"."delivery_shares" USING btree ("organization_id","day","weighed_at");--> statement-breakpoint
CREATE INDEX "api_keys_by_secret" ON "user"."api_keys" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "invitations_by_token" ON "user"."invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "members_person_key" ON "user"."members" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "members_by_person" ON "user"."members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_by_token" ON "user"."sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_by_member" ON "user"."sessions" USING btree ("organization_id","member_id");--> statement-breakpoint
CREATE POLICY "tenant" ON "delivery"."attention" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "delivery"."phones" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "delivery"."aliases" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "delivery"."bags" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "delivery"."deliveries" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "delivery"."market_prices" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "delivery"."photos" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "delivery"."price_lists" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "delivery"."trips" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "events"."checkpoints" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "relay" ON "events"."checkpoints" AS PERMISSIVE FOR SELECT TO "svc_relay" USING (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "events"."commands" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "events"."dead_letters" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "relay" ON "events"."dead_letters" AS PERMISSIVE FOR SELECT TO "svc_relay" USING (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "events"."epochs" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "events"."events" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "events"."heads" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "relay" ON "events"."heads" AS PERMISSIVE FOR SELECT TO "svc_relay" USING (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "events"."seals" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "relay" ON "events"."seals" AS PERMISSIVE FOR SELECT TO "svc_relay" USING (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "farmer"."counters" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "farmer"."import_rows" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "farmer"."imports" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "farmer"."farmers" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "lorry"."assignments" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "lorry"."lorries" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "lorry"."requests" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "notification"."notifications" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "payment"."advances" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "payment"."entries" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "payment"."journals" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "payment"."allocations" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "payment"."counters" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "payment"."payments" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "payment"."recoveries" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "payment"."settlements" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_credential" ON "payment"."settlements" AS PERMISSIVE FOR SELECT TO public USING ("verification_code" = nullif(current_setting('app.credential', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "reporting"."days" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "reporting"."delivery_shares" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "user"."api_keys" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_credential" ON "user"."api_keys" AS PERMISSIVE FOR SELECT TO public USING ("secret_hash" = nullif(current_setting('app.credential', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "user"."invitations" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_credential" ON "user"."invitations" AS PERMISSIVE FOR SELECT TO public USING ("token_hash" = nullif(current_setting('app.credential', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "user"."members" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_membership" ON "user"."members" AS PERMISSIVE FOR SELECT TO public USING (person_id = nullif(current_setting('app.person_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "user"."organizations" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "user"."sessions" AS PERMISSIVE FOR ALL TO public USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_credential" ON "user"."sessions" AS PERMISSIVE FOR SELECT TO public USING ("token_hash" = nullif(current_setting('app.credential', true), ''));