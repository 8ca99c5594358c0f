import path from 'node:path'
import { type Fault, isTest, type Source } from './check-kit'

type Import = { from: string; to: string; names: string; isTypeOnly: boolean; line: number }
type Law = { breaks: (it: Import) => boolean; teach: (it: Import) => string }

/** May use the services before it; they answer only by event. */
const upstream: Record<string, string[]> = {
  user: [],
  farmer: ['user'],
  lorry: ['user'],
  delivery: ['user', 'farmer', 'lorry'],
  payment: ['user', 'farmer', 'lorry', 'delivery'],
  notification: ['user', 'farmer', 'lorry', 'delivery', 'payment'],
}
const OPEN_PARTS = /^(schema|rules|policy|view|events|queries|operations)(\/|$)/
const TOLD_PARTS = /^(events|view)(\/|$)/
const COMPONENT_PARTS = /^(schema|rules|policy|view|actions)(\/|$)/
const APP_PARTS = /^(schema|rules|policy|view|queries|operations|actions|authenticate)(\/|$)/
const RAW_POOL = /\b(transaction|takeRole|closeDatabase)\b/
const MAY_REACH_POOL =
  /^(lib\/(access|events|testing)\/|lib\/platform\/db|lib\/services\/user\/authenticate\.|db\/|scripts\/|sidecar\/|e2e\/)/
const DATABASE_CLIENTS =
  /^(postgres|pg|lib\/platform\/postgres-client|drizzle-orm\/postgres-js.*|drizzle-orm\/node-postgres.*)$/
const MAY_OPEN_CLIENTS = /^(lib\/(platform|events|testing|realtime)\/|db\/|scripts\/|sidecar\/|e2e\/|[^/]+\.config\.)/
const MAY_MAKE_CTX =
  /^(lib\/access\/ctx|lib\/services\/user\/|lib\/testing\/|lib\/doors\/job|lib\/events\/|sidecar\/|db\/seed\/|scripts\/)/

const partOf = (file: string) => /^lib\/services\/([^/]+)\/(.+)$/.exec(file)
const serviceOf = (file: string) => partOf(file)?.[1]

function breaksOrder({ from, to }: Import): boolean {
  const [mine, theirs] = [serviceOf(from), serviceOf(to)]
  return mine !== undefined && theirs !== undefined && mine !== theirs && !upstream[mine]?.includes(theirs)
}

function breaksParts(allowed: RegExp, { to, isTypeOnly }: Import): boolean {
  const part = partOf(to)?.[2]
  return part !== undefined && !isTypeOnly && !allowed.test(part)
}

const laws: Law[] = [
  {
    breaks: ({ from, to }) => from.startsWith('lib/kernel/') && !to.startsWith('lib/kernel/') && !isTest(from),
    teach: ({ to }) =>
      `kernel imports nothing, not even ${to}: hand the value in as an argument, or move the file to lib/platform`,
  },
  {
    breaks: ({ from, to }) =>
      from.startsWith('lib/platform/') && /^(lib\/(?!platform\/|kernel\/)|app\/|components\/)/.test(to),
    teach: ({ to }) =>
      `platform knows no trade words and may not import ${to}: take a port (a function) from the caller`,
  },
  {
    breaks: ({ from, to, names, isTypeOnly }) =>
      /^lib\/platform\/db$/.test(to) &&
      !isTypeOnly &&
      RAW_POOL.test(names) &&
      !MAY_REACH_POOL.test(from) &&
      !isTest(from),
    teach: () =>
      'SQL is reached only through operation() or query() of lib/access: they set tenant, role and time limit',
  },
  {
    breaks: ({ from, to }) => DATABASE_CLIENTS.test(to) && !MAY_OPEN_CLIENTS.test(from) && !isTest(from),
    teach: ({ to }) => `${to} opens a connection beside the walls: use operation() or query() of lib/access`,
  },
  {
    breaks: ({ from, names }) => /\bunsafeMakeCtx\b/.test(names) && !MAY_MAKE_CTX.test(from) && !isTest(from),
    teach: () =>
      'only services/user (after checking a credential), the worker and lib/testing make a Ctx: take it as an argument',
  },
  {
    breaks: breaksOrder,
    teach: ({ from, to }) =>
      `${serviceOf(from)} may not call ${serviceOf(to)}: the order is user → farmer, lorry → delivery → payment; emit an event and react to it there`,
  },
  {
    breaks: ({ from, to }) => partOf(to)?.[2]?.startsWith('internal/') === true && serviceOf(from) !== serviceOf(to),
    teach: ({ to }) => `${to} is internal to its service: use its queries or operations, or ask for a new one`,
  },
  {
    breaks: (it) => {
      const [mine, theirs] = [serviceOf(it.from), serviceOf(it.to)]
      if (isTest(it.from) || mine === undefined || mine === theirs) return false
      return breaksParts(mine === 'notification' ? TOLD_PARTS : OPEN_PARTS, it)
    },
    teach: () =>
      'of another service only schema, rules, policy, view, events, queries and operations are open (notification: events and view)',
  },
  {
    breaks: (it) => it.from.startsWith('lib/realtime/') && !isTest(it.from) && breaksParts(TOLD_PARTS, it),
    teach: () => 'realtime hears events and sends views: it imports only events and view of a service',
  },
  {
    breaks: (it) => it.from.startsWith('components/') && !isTest(it.from) && breaksParts(COMPONENT_PARTS, it),
    teach: () =>
      'components import schema, rules, policy, view and actions of a service: the page calls the query and hands the data in',
  },
  {
    breaks: ({ from, to, isTypeOnly }) =>
      from.startsWith('components/') &&
      !isTypeOnly &&
      !isTest(from) &&
      /^(app\/|lib\/(doors|access|events|platform|testing)\/|db\/)/.test(to),
    teach: ({ to }) =>
      `${to} runs on the server: call it in the page or an action and hand the result to the component`,
  },
  {
    breaks: (it) => it.from.startsWith('app/') && !isTest(it.from) && breaksParts(APP_PARTS, it),
    teach: () =>
      'pages and routes are doors: they open queries, operations and actions; the rest stays inside the service',
  },
  {
    breaks: ({ from, to, isTypeOnly }) =>
      from.startsWith('lib/offline/') && !isTypeOnly && /^lib\/(doors|access|events|platform)\//.test(to),
    teach: () => 'lib/offline runs in the browser: it may use kernel and schema, rules, policy, view of services',
  },
]

/** All imports of one file, `@/…` and relative ones as paths from the root without extension. */
function importsOf({ file, text }: Source): Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:([\w*{][^'"()=;]*?)\s*from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
  return [...text.matchAll(pattern)].map((match) => {
    const target = match[3] ?? match[4] ?? ''
    const names = match[2] ?? ''
    const to = target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target.replace(/^@\//, '')
    const onlyTypes = /^\{\s*(type\s+\w+(\s+as\s+\w+)?\s*,?\s*)+\}$/.test(names)
    const line = text.slice(0, match.index + match[0].length).split('\n').length
    return { from: file, to: to.replace(/\.(ts|tsx)$/, ''), names, isTypeOnly: Boolean(match[1]) || onlyTypes, line }
  })
}

/** Who may import whom (docs/architecture.md). */
export function checkImports(sources: Source[]): Fault[] {
  return sources
    .filter(({ file }) => /\.(ts|tsx)$/.test(file))
    .flatMap(importsOf)
    .flatMap((it) =>
      laws.filter((law) => law.breaks(it)).map((law) => ({ file: it.from, line: it.line, message: law.teach(it) })),
    )
}
