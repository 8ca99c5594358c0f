declare module 'autocannon' {
  type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string }
  type Options = {
    url: string
    connections: number
    duration: number
    headers?: Record<string, string>
    verifyBody?: (body: string) => boolean
    requests?: (Request & { setupRequest?: (request: Request) => Request })[]
  }
  export type Result = {
    requests: { average: number; total: number }
    latency: { p50: number; p99: number }
    duration: number
    non2xx: number
    errors: number
    timeouts: number
    mismatches: number
    '2xx': number
  }
  const autocannon: (options: Options) => Promise<Result>
  export default autocannon
}
