'use server'

import { revalidatePath } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import type { z } from 'zod'
import type { Operation } from '@/lib/access/operation'
import { runOperation } from '@/lib/access/runner'
import { DomainError } from '@/lib/kernel/errors'
import { parseRupees } from '@/lib/kernel/money'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { slipLanguages } from '@/lib/reporting/papers/slip-data'
import { openDispute } from '@/lib/services/delivery/operations/open-dispute'
import { promiseBags } from '@/lib/services/delivery/operations/promise-bags'
import type { DisputeLine } from '@/lib/services/delivery/rules/dispute'
import { askChange } from '@/lib/services/farmer/operations/ask-change'
import { noteSignIn } from '@/lib/services/farmer/operations/note-sign-in'
import { askAdvance } from '@/lib/services/payment/operations/ask-advance'
import { farmerCookieName, signOutFarmer, systemCtxFor } from '@/lib/services/user/authenticate'
import { proveCode } from '@/lib/services/user/operations/prove-code'
import { requestCode } from '@/lib/services/user/operations/request-code'
import { type OwnProblem, type OwnState, ownProblem, type SignInState } from './own-outcome'
import { LANGUAGE_COOKIE, ownLanguage, ownPlace } from './own-page'
import { addressOf } from './rate-limits'
import { requireOwnOrigin } from './route'
import { sendCode } from './send-code'

const LIFE_SECONDS = 90 * 86_400

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [])),
  )

/** Phone first, then the code; a right one opens the farmer's pages. Works without any script. */
export async function signInAction(before: SignInState, form: FormData): Promise<SignInState> {
  const typed = typedIn(form)
  const isCode = typed.code !== undefined
  try {
    const given = await headers()
    requireOwnOrigin({ headers: given })
    const from = { address: addressOf(given), userAgent: given.get('user-agent') ?? '' }
    if (!isCode) {
      const asked = await requestCode({ phone: typed.phone }, from)
      const language = await ownLanguage()
      after(() => sendCode(asked, language))
      return { step: 'code', typed: { phone: typed.phone ?? '' } }
    }
    const proven = await proveCode({ phone: typed.phone, code: typed.code }, from)
    for (const { organizationId, farmerId } of proven.farmers)
      await runOperation(await systemCtxFor(organizationId, 'farmer-sign-in'), noteSignIn, {
        farmerId,
        sessionId: proven.sessionId,
      })
    const rules = { httpOnly: true, sameSite: 'lax' as const, path: '/', maxAge: LIFE_SECONDS }
    const isSecure = env().APP_URL.startsWith('https:')
    ;(await cookies()).set(farmerCookieName(), proven.sessionToken, { ...rules, secure: isSecure })
  } catch (error) {
    return { step: isCode ? 'code' : before.step, typed, problem: problemOf(error, isCode ? 'code' : 'phone') }
  }
  redirect('/farmer')
}

export async function signOutAction(form: FormData): Promise<void> {
  const given = await headers()
  requireOwnOrigin({ headers: given })
  await signOutFarmer(given, form.get('everywhere') === 'yes')
  ;(await cookies()).delete(farmerCookieName())
  redirect('/farmer/sign-in')
}

/** Remembered on this phone for a year; says nothing about who it is. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  const language = slipLanguages.find((one) => one === form.get('language'))
  const rules = { sameSite: 'lax' as const, path: '/', maxAge: 365 * 86_400 }
  if (language) (await cookies()).set(LANGUAGE_COOKIE, language, rules)
  const back = String(form.get('back') ?? '')
  redirect(/^\/farmer(\/[\w-]+)*$/.test(back) ? back : '/farmer')
}

export async function askAdvanceAction(_: OwnState, form: FormData): Promise<OwnState> {
  const { amount = '', reason } = typedIn(form)
  const amountPaise = parseRupees(amount)
  if (amountPaise === null) return { problem: 'amount', typed: typedIn(form) }
  return tell(form, askAdvance, { amountPaise, reason: reason ?? '' }, 'reason')
}

export async function promiseBagsAction(_: OwnState, form: FormData): Promise<OwnState> {
  const { tripId = '', bags = '' } = typedIn(form)
  const bagCount = /^\d{1,3}$/.test(bags.trim()) ? Number(bags) : Number.NaN
  return tell(form, promiseBags, { tripId, bagCount }, 'bags')
}

export async function questionAction(_: OwnState, form: FormData): Promise<OwnState> {
  const { deliveryId = '', line, question = '' } = typedIn(form)
  return tell(form, openDispute, { deliveryId, line: line as DisputeLine, question }, 'question')
}

export async function askChangeAction(_: OwnState, form: FormData): Promise<OwnState> {
  const { name, village, phone, address, upiId, note } = typedIn(form)
  const given = Object.entries({ name, village, phone, address, upiId, note }).filter(([, value]) => value?.trim())
  return tell(form, askChange, Object.fromEntries(given), 'details')
}

/** One operation of the farmer whose page this is; the id is looked up among the phone's own. */
async function tell<In extends z.ZodType, Out extends z.ZodType, S, R>(
  form: FormData,
  operation: Operation<In, Out, S, R>,
  input: z.input<In>,
  otherwise: OwnProblem,
): Promise<OwnState> {
  const { ctx } = await ownPlace(String(form.get('farmerId')))
  try {
    requireOwnOrigin({ headers: await headers() })
    await runOperation(ctx, operation, input)
    revalidatePath('/farmer', 'layout')
    return { isDone: true, typed: {} }
  } catch (error) {
    return { problem: problemOf(error, otherwise), typed: typedIn(form) }
  }
}

function problemOf(error: unknown, otherwise: OwnProblem): OwnProblem {
  if (error instanceof DomainError) return ownProblem(error.code, error.reason, otherwise)
  log().error({ err: error }, 'a farmer’s page failed')
  return 'other'
}
