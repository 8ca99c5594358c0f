-- Runs after every migration, as the owner; idempotent. What drizzle-kit does not write: roles, FORCE, grants, and the
-- invariants that could cost a farmer money. db/catalogue.ts reads the result back and fails when a wall is missing.

do $$
declare
  t record;
  s text;
  services text[] := array['user', 'farmer', 'lorry', 'delivery', 'payment', 'notification', 'reporting'];
begin
  -- Walls for every table that carries an organization.
  for t in
    select n.nspname as schema_name, c.relname as table_name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname = any (services || array['events'])
      and (n.nspname, c.relname) <> ('user', 'organization_codes')
  loop
    execute format('alter table %I.%I enable row level security', t.schema_name, t.table_name);
    execute format('alter table %I.%I force row level security', t.schema_name, t.table_name);
  end loop;

  -- Each service writes its own schema and reads the others'.
  foreach s in array services loop
    execute format('revoke all on schema %I from public', s);
    execute format('grant usage on schema %I to svc_user, svc_farmer, svc_lorry, svc_delivery, svc_payment, svc_notification, svc_reporting, svc_realtime', s);
    execute format('grant select on all tables in schema %I to svc_farmer, svc_lorry, svc_delivery, svc_payment, svc_notification, svc_reporting', s);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', s, 'svc_' || s);
    execute format('grant usage on schema events to %I', 'svc_' || s);
    execute format('grant select, insert on events.events, events.commands to %I', 'svc_' || s);
    execute format('grant select, insert, update on events.heads, events.checkpoints, events.dead_letters to %I', 'svc_' || s);
  end loop;
end $$;

grant select on events.epochs to svc_user, svc_farmer, svc_lorry, svc_delivery, svc_payment, svc_notification, svc_reporting;

-- Without an organization, but not without a wall: a secret opens its own row and nothing else.
alter table "user".sign_in_codes enable row level security;
alter table "user".sign_in_codes force row level security;
alter table "user".phone_sessions enable row level security;
alter table "user".phone_sessions force row level security;

-- Credentials are read by the user service alone.
revoke select on "user".people, "user".organization_codes, "user".sessions, "user".api_keys, "user".invitations,
  "user".sign_in_codes, "user".phone_sessions
  from svc_farmer, svc_lorry, svc_delivery, svc_payment, svc_notification, svc_reporting;

-- The sealed half of a key that signs slips is read by the service that signs.
revoke select on reporting.slip_keys from svc_farmer, svc_lorry, svc_delivery, svc_payment, svc_notification;

grant usage on schema events to svc_relay, svc_realtime;
grant select on events.events, events.heads, events.checkpoints, events.dead_letters, events.seals, events.commands to svc_relay;
grant insert on events.seals to svc_relay;
grant insert, update on events.checkpoints, events.dead_letters to svc_relay;
grant delete on events.commands to svc_relay;
grant select on events.events, events.heads to svc_realtime;
grant select on "user".members to svc_realtime;
revoke select on delivery.trips from svc_realtime;

-- Facts are only added to: no role changes or removes an event, a journal or an entry.
create or replace function events.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of %.% are facts and are only added to', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation', constraint = 'facts_are_only_added_to';
end $$;

revoke update, delete, truncate on payment.journals, payment.entries from svc_payment;

do $$
declare
  t text;
begin
  foreach t in array array['events.events', 'events.seals', 'payment.journals', 'payment.entries'] loop
    execute format('drop trigger if exists facts_only on %s', t);
    execute format('create trigger facts_only before update or delete on %s for each row execute function events.refuse_change()', t);
    execute format('drop trigger if exists facts_only_truncate on %s', t);
    execute format('create trigger facts_only_truncate before truncate on %s for each statement execute function events.refuse_change()', t);
  end loop;
end $$;

-- Every journal sums to zero and has at least two lines, checked when the transaction commits.
create or replace function payment.check_journal() returns trigger language plpgsql as $$
declare
  lines integer;
  total numeric;
  journal uuid := case when tg_table_name = 'journals' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'journal_id')::uuid end;
begin
  select count(*), coalesce(sum(amount_paise), 0) into lines, total
  from payment.entries where organization_id = new.organization_id and journal_id = journal;
  if lines < 2 or total <> 0 then
    raise exception 'journal % has % lines and sums to % paise', journal, lines, total
      using errcode = 'check_violation', constraint = 'journals_balance';
  end if;
  return null;
end $$;

drop trigger if exists journal_balances on payment.journals;
create constraint trigger journal_balances after insert on payment.journals
  deferrable initially deferred for each row execute function payment.check_journal();
drop trigger if exists entry_balances on payment.entries;
create constraint trigger entry_balances after insert on payment.entries
  deferrable initially deferred for each row execute function payment.check_journal();
