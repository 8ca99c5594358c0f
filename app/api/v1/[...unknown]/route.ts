import { rawRoute } from '@/lib/doors/route'
import { notFound } from '@/lib/kernel/errors'

export const GET = rawRoute(() => Promise.reject(notFound('address')))
export const POST = rawRoute(() => Promise.reject(notFound('address')))
export const PATCH = rawRoute(() => Promise.reject(notFound('address')))
export const DELETE = rawRoute(() => Promise.reject(notFound('address')))
