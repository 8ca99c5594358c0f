import { type Fault, isTest, type Source } from './check-kit'

const TOP = new Set([
  ...['app', 'components', 'lib', 'db', 'public', 'e2e', 'sidecar', 'deploy', 'docs', 'scripts'],
  ...['package.json', 'package-lock.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'SECURITY.md', 'CONTRIBUTING.md'],
  ...['biome.json', 'tsconfig.json', 'instrumentation.ts', 'proxy.ts', 'next-env.d.ts', 'Dockerfile', 'compose.yaml'],
])
const SERVICE_FILE =
  /^(README\.md|schema\.ts|policy\.ts|view\.ts|events\.ts|apply\.ts|reactions\.ts|actions\.ts|authenticate\.ts|(rules|queries)(\.ts|\/[a-z0-9-]+\.tsx?)|operations\/[a-z0-9-]+\.ts|internal\/[a-z0-9-]+\.tsx?)$/
const DRAWERS = /(^|\/)(index|utils?|helpers?|types|common|misc)\.(ts|tsx)$/
const OWN_NAMES = /^(README|CHANGELOG|LICENSE|SECURITY|CONTRIBUTING|Dockerfile)/

/** Longest files by kind (docs/architecture.md); the first that fits counts. */
const LIMITS: [RegExp, number, string][] = [
  [/^db\/(migrations|seed)\/|\/locales\/|\/words\/|^scripts\/bench\//, 400, 'split the data by idea'],
  [/\.test\.tsx?$|^e2e\//, 400, 'one file for each thing that is tested'],
  [/^app\/.*\/route\.ts$/, 25, 'a route only says which operation it opens: the rest belongs into the operation'],
  [/\/actions\.ts$/, 60, 'one line an action'],
  [/^app\/.*\/page\.tsx$/, 120, 'a page is a shell: move parts to components/'],
  [/^lib\/services\/[^/]+\/(operations|queries)\//, 200, 'move decisions to rules, SQL that is shared to internal/'],
  [/^components\/.*\.tsx$/, 250, 'split the component'],
  [/\/rules(\.ts|\/)/, 250, 'one idea a file in rules/'],
  [/^scripts\/check-/, 150, 'a check is read in a minute'],
  [/./, 400, 'one idea a file'],
]
/** Doors that are not operations: health for the orchestrator, and the generated description. */
const OTHER_ROUTES = /^app\/(?!api\/v1\/)|^app\/api\/v1\/openapi\.json\//

/** Closed file vocabulary, names and sizes: a newcomer guesses each path before opening the folder. */
export function checkFiles(sources: Source[]): Fault[] {
  return sources.flatMap((source) => {
    const found = [topLevel, serviceFile, drawer, kebabCase, tooLong, thinRoute].map((check) => check(source))
    return found.filter((message) => message !== undefined).map((message) => ({ file: source.file, message }))
  })
}

function topLevel({ file }: Source): string | undefined {
  const first = file.split('/')[0] ?? ''
  if (TOP.has(first) || first.startsWith('.') || /\.config\.(js|mjs|ts)$|\.tsbuildinfo$/.test(first)) return undefined
  return `the top level is closed (${first} is new): screens go to app/, code to lib/, tools to scripts/, papers to docs/`
}

function serviceFile({ file }: Source): string | undefined {
  const inside = /^lib\/services\/([^/]+)\/(.+)$/.exec(file)?.[2]
  if (!inside || SERVICE_FILE.test(inside.replace(/\.test\.(tsx?)$/, '.$1'))) return undefined
  if (isTest(file) && /^([a-z0-9-]+\/)?[a-z0-9-]+\.test\.tsx?$/.test(inside)) return undefined
  return 'a service knows only schema, rules, policy, view, events, queries, operations/<verb-noun>, apply, reactions, actions; everything else goes to internal/'
}

function drawer({ file }: Source): string | undefined {
  if (!DRAWERS.test(file)) return undefined
  return 'a drawer says nothing about its content: name the file by the one idea in it'
}

function kebabCase({ file }: Source): string | undefined {
  if (!/^(app|components|lib|db|sidecar|scripts|e2e)\//.test(file) || file.startsWith('db/migrations/'))
    return undefined
  const name = file.split('/').at(-1) ?? ''
  if (!/\.(ts|tsx|mjs)$/.test(name) || OWN_NAMES.test(name)) return undefined
  return /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(name) ? undefined : 'file names are kebab-case'
}

function tooLong({ file, text }: Source): string | undefined {
  const lines = text === '' ? 0 : text.trimEnd().split('\n').length
  const [, most, teach] = LIMITS.find(([pattern]) => pattern.test(file))!
  return lines > most ? `${lines} lines, at most ${most}: ${teach}` : undefined
}

function thinRoute({ file, text }: Source): string | undefined {
  if (!/^app\/.*\/route\.ts$/.test(file) || OTHER_ROUTES.test(file)) return undefined
  const exported = [...text.matchAll(/^export\s+(.*)$/gm)].map((match) => match[1] ?? '')
  const isDoor = (line: string) => /^const (GET|POST|PUT|PATCH|DELETE)\s*=\s*(route|rawRoute|\w+Route)\(/.test(line)
  const isSetting = (line: string) => /^const (dynamic|maxDuration|runtime)\s*=/.test(line)
  if (exported.some(isDoor) && exported.every((line) => isDoor(line) || isSetting(line))) return undefined
  return 'a route exports only doors: export const POST = route(recordBags)'
}
