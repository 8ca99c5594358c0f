import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { z } from 'zod'
import type { Query } from '@/lib/access/query'
import { runQuery } from '@/lib/access/runner'
import { DomainError } from '@/lib/kernel/errors'
import { isUuid, newId } from '@/lib/kernel/ids'
import { type SlipLanguage, slipLanguages } from '@/lib/reporting/papers/slip-data'
import { authenticateFarmer, type OwnPlace } from '@/lib/services/user/authenticate'

/** Who the phone belongs to, in each organization; empty for a stranger. Asked once per request. */
export const ownPlacesOrNone = cache(async (): Promise<OwnPlace[]> => authenticateFarmer(await headers(), newId()))

/** The same; sends strangers to the sign-in page. */
export async function ownPlaces(): Promise<OwnPlace[]> {
  const places = await ownPlacesOrNone()
  if (places.length === 0) redirect('/farmer/sign-in')
  return places
}

/** The one of them that an address names; somebody else's id shows the not-found page. */
export async function ownPlace(farmerId: string): Promise<OwnPlace> {
  const places = await ownPlaces()
  return places.find(({ farmer }) => isUuid(farmerId) && farmer.farmerId === farmerId.toLowerCase()) ?? notFound()
}

/** Reads for a page of one farmer. */
export async function readOwn<In extends z.ZodType, Out extends z.ZodType>(
  place: OwnPlace,
  query: Query<In, Out>,
  input: z.input<In>,
): Promise<z.output<Out>> {
  try {
    return await runQuery(place.ctx, query, input)
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'not_found' || error.code === 'invalid')) notFound()
    throw error
  }
}

export const LANGUAGE_COOKIE = 'farmtally.lang'

/** The language that was chosen on this phone, else the first that the browser asks for and we have. */
export const ownLanguage = cache(async (): Promise<SlipLanguage> => {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value
  const asked = ((await headers()).get('accept-language') ?? '').split(',').map((one) => one.trim().slice(0, 2))
  const known = [chosen, ...asked].find((one) => slipLanguages.some((language) => language === one))
  return (known as SlipLanguage | undefined) ?? 'en'
})
