import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** One source file: path from the repository root with `/`, and its text. */
export type Source = { file: string; text: string }
/** What is wrong, and where the code belongs instead. */
export type Fault = { file: string; line?: number; message: string }

const SKIPPED = /^(node_modules|\.git|\.next|data|coverage|test-results|playwright-report)$/

/** Every text source below a folder; the checks themselves decide what they look at. */
export function readSources(root: string, below = ''): Source[] {
  return readdirSync(path.join(root, below)).flatMap((name) => {
    const file = below ? `${below}/${name}` : name
    if (statSync(path.join(root, file)).isDirectory()) return SKIPPED.test(name) ? [] : readSources(root, file)
    const isCode = /\.(ts|tsx|mjs|js)$/.test(name) && !/^next-env\.d\.ts$/.test(file)
    return [{ file, text: isCode ? readFileSync(path.join(root, file), 'utf8') : '' }]
  })
}

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

/** `file:line message`, as editors and CI make them clickable. */
export const printed = ({ file, line, message }: Fault): string => `${file}${line ? `:${line}` : ''} – ${message}`
