export const limiter = (_n: string, _o: { points: number; windowSeconds: number }) => ({
  take: async (_k: string) => ({ allowed: true, limit: 1, remaining: 1, resetSeconds: 1 }),
})
export const rateLimitHeaders = (_t: unknown): Record<string, string> => ({})
