-- Distributes a grown installation by organization with Citus. Run once, as the owner, on the coordinator, after
-- scripts/migrate.ts. Every key and foreign key begins with organization_id (db/catalogue.ts holds them to it), so that all
-- rows of one organization lie on one shard and every transaction stays on one node.

create extension if not exists citus;

select create_reference_table('"user".people');
select create_reference_table('"user".organization_codes');
select create_reference_table('"user".sign_in_codes');
select create_reference_table('"user".phone_sessions');

do $$
declare
  t record;
  anchor text;
begin
  for t in
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
    where c.relkind in ('r', 'p')
      and n.nspname in ('user', 'farmer', 'lorry', 'delivery', 'payment', 'notification', 'reporting', 'events')
      and c.relname <> 'organization_codes'
    -- Referenced tables before those that refer to them.
    order by (select count(*) from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'), 1
  loop
    if anchor is null then
      perform create_distributed_table(t.name, 'organization_id');
      anchor := t.name;
    else
      perform create_distributed_table(t.name, 'organization_id', colocate_with => anchor);
    end if;
  end loop;
end $$;
