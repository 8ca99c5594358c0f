import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Claims a data folder for this process, so that two copies never share one database server by accident.
 * Gives the function that releases it. A claim of a process that is gone counts for nothing.
 * @throws Error naming the process that has the folder.
 */
export async function claimFolder(dataDir: string): Promise<() => Promise<void>> {
  const file = path.join(dataDir, 'up.pid')
  await mkdir(dataDir, { recursive: true })
  const owner = Number(await readFile(file, 'utf8').catch(() => ''))
  if (owner && owner !== process.pid && isAlive(owner)) {
    throw new Error(
      `${dataDir} belongs to a copy that is running (process ${owner}). Choose another: PORT=3100 DATA_DIR=./data-3100 npm run up`,
    )
  }
  await writeFile(file, `${process.pid}\n`)
  return () => rm(file, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
