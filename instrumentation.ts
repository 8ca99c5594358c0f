/** Next.js calls this once when a server process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { envOrExit } = await import('./lib/platform/env')
  const { noteSockets } = await import('./lib/platform/client-address')
  const { sendInOnePiece } = await import('./lib/platform/one-piece')
  const { stopWebGracefully } = await import('./lib/platform/stopping')
  noteSockets()
  sendInOnePiece()
  stopWebGracefully(envOrExit().STOP_DELAY_SECONDS * 1_000)
}
