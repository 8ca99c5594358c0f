import type postgres from 'postgres'

/** Tables without an organization, each with its reason. Nothing else may live outside the walls. */
export const GLOBAL: Record<string, string> = {
  'user.people': 'a person signs in before any organization is known, and may work for several',
  'user.organization_codes': 'a code is unique among all organizations',
  'user.sign_in_codes':
    'a phone is proven before any organization is known; row-level security opens it by its hash alone',
  'user.phone_sessions':
    'a phone may belong to farmers of several organizations; opened by its token or the proven phone',
}
const SCHEMAS = ['user', 'farmer', 'lorry', 'delivery', 'payment', 'notification', 'reporting', 'events']

type TableRow = {
  name: string
  rls: boolean
  forced: boolean
  owner: string
  policies: { using: string | null; check: string | null; cmd: string }[] | null
}

/** Reads the walls back from pg_catalog: what is missing, one sentence each; empty when all stand. */
export async function catalogueFaults(sql: postgres.Sql): Promise<string[]> {
  return [
    ...(await tableFaults(sql)),
    ...(await keyFaults(sql)),
    ...(await roleFaults(sql)),
    ...(await jobFaults(sql)),
    ...(await viewFaults(sql)),
    ...(await functionFaults(sql)),
  ]
}

async function tableFaults(sql: postgres.Sql): Promise<string[]> {
  const tables = await sql<TableRow[]>`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
      pg_get_userbyid(c.relowner) as owner, (
        select json_agg(json_build_object('using', pg_get_expr(p.polqual, p.polrelid), 'check',
          pg_get_expr(p.polwithcheck, p.polrelid), 'cmd', p.polcmd))
        from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname = any (${SCHEMAS})`
  return tables.filter((table) => !GLOBAL[table.name]).flatMap(wallFaults)
}

function wallFaults({ name, rls, forced, owner, policies }: TableRow): string[] {
  const faults: string[] = []
  const isTenant = (text: string | null) => text?.includes('app.organization_id') ?? false
  if (!rls) faults.push(`${name} has no row-level security`)
  if (!forced) faults.push(`${name} does not FORCE row-level security on its owner`)
  if (!policies?.some((policy) => policy.cmd === '*' && isTenant(policy.using) && isTenant(policy.check)))
    faults.push(`${name} has no tenant policy with USING and WITH CHECK`)
  if (owner.startsWith('svc_') || owner === 'farmtally_app')
    faults.push(`${name} belongs to ${owner}, which must own nothing`)
  return faults
}

/** Keys and foreign keys begin with the organization: what Citus needs to distribute, and what keeps tenants apart. */
async function keyFaults(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ name: string; key: string; first: string; kind: string; foreign_first: string | null }[]>`
    select n.nspname || '.' || c.relname as name, i.relname as key, a.attname as first, 'unique index' as kind,
      null::text as foreign_first
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
    where x.indisunique and n.nspname = any (${SCHEMAS})
    union all
    select n.nspname || '.' || c.relname, k.conname, a.attname, 'foreign key', f.attname
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    left join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
    where k.contype = 'f' and n.nspname = any (${SCHEMAS})`
  return rows
    .filter((row) => !GLOBAL[row.name])
    .filter(
      (row) =>
        row.first !== 'organization_id' || (row.kind === 'foreign key' && row.foreign_first !== 'organization_id'),
    )
    .map((row) => `${row.kind} ${row.key} of ${row.name} does not begin with organization_id`)
}

async function roleFaults(sql: postgres.Sql): Promise<string[]> {
  const roles = await sql<{ name: string; mighty: boolean; owns: number; creates: boolean }[]>`
    select r.rolname as name, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb as mighty,
      (select count(*)::int from pg_class c where c.relowner = r.oid) as owns,
      exists (select 1 from pg_namespace n where n.nspname = any (${[...SCHEMAS, 'public']})
        and has_schema_privilege(r.oid, n.oid, 'create')) as creates
    from pg_roles r where r.rolname in ('farmtally_app', 'farmtally_jobs') or r.rolname like 'svc\_%'`
  if (roles.length === 0) return ['the roles of the application are missing']
  return roles.flatMap((role) => [
    ...(role.mighty ? [`${role.name} can bypass the walls (superuser, bypassrls, createrole or createdb)`] : []),
    ...(role.owns > 0 ? [`${role.name} owns ${role.owns} relations and must own none`] : []),
    ...(role.creates ? [`${role.name} may create objects in a schema`] : []),
  ])
}

/** The job library speaks SQL of its own: its role sees the queue alone, and the queue is nobody else's. */
async function jobFaults(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ role: string; name: string }[]>`
    select r.rolname as role, n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join pg_roles r
    where c.relkind in ('r', 'p', 'v', 'm') and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete')
      and (r.rolname = 'farmtally_jobs' and n.nspname = any (${SCHEMAS})
        or (r.rolname = 'farmtally_app' or r.rolname like 'svc\\_%') and n.nspname = 'graphile_worker')`
  return rows.map(({ role, name }) => `${role} reaches ${name}, which is not its own`)
}

async function viewFaults(sql: postgres.Sql): Promise<string[]> {
  const views = await sql<{ name: string; kind: string; options: string[] | null; readable: boolean }[]>`
    select n.nspname || '.' || c.relname as name, c.relkind as kind, c.reloptions as options,
      exists (select 1 from pg_roles r where r.rolname like 'svc\_%' and has_table_privilege(r.oid, c.oid, 'select')) as readable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and n.nspname = any (${SCHEMAS})`
  return views.flatMap((view) => {
    if (view.kind === 'm') return view.readable ? [`materialized view ${view.name} is readable by the application`] : []
    return view.options?.includes('security_invoker=true') ? [] : [`view ${view.name} is not security_invoker`]
  })
}

async function functionFaults(sql: postgres.Sql): Promise<string[]> {
  const functions = await sql<{ name: string }[]>`
    select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname = any (${SCHEMAS})
      and not coalesce(array_to_string(p.proconfig, ',') like '%search_path=%', false)`
  return functions.map(({ name }) => `function ${name} is SECURITY DEFINER without a fixed search path`)
}
