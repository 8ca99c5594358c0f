-- Runs after the job library has made its tables, as their owner; idempotent. The library's own connection uses the
-- queue and reaches nothing else: it owns no table and holds no grant outside this schema.

do $$
declare
  t record;
begin
  revoke all on schema graphile_worker from public;
  grant usage on schema graphile_worker to farmtally_jobs;
  grant select on graphile_worker.migrations to farmtally_jobs;
  grant usage on all sequences in schema graphile_worker to farmtally_jobs;
  for t in
    select c.relname as table_name, c.relrowsecurity as is_walled
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relname <> 'migrations'
  loop
    execute format('grant select, insert, update, delete on graphile_worker.%I to farmtally_jobs', t.table_name);
    -- The library walls its tables and lets only their owner in.
    execute format('drop policy if exists jobs on graphile_worker.%I', t.table_name);
    execute format('create policy jobs on graphile_worker.%I to farmtally_jobs using (true) with check (true)', t.table_name);
  end loop;
end $$;
