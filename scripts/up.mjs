// Plain Node without packages: on a clean clone nothing is installed yet.
import { installPackages, requireNode } from './first-steps.mjs'

requireNode()
installPackages()
process.env.NODE_ENV = process.argv.includes('--dev') ? 'development' : 'production'
const { register } = await import('tsx/esm/api')
register()
const { up } = await import('./up-main.ts')
await up({ isDev: process.argv.includes('--dev') })
