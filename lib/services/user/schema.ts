import { z } from 'zod'
import { expectedVersion, id, name, phone, reason } from '@/lib/access/fields'
import { roles } from '@/lib/access/permissions'
import { latinDigits } from '@/lib/kernel/digits'

const amount = z.number().int().min(0)

/** An organization's own rules of trade. Amounts in paise, weights in grams, rates in basis points. */
export const OrganizationSettings = z.object({
  standardDeductionGramsPerBag: z.number().int().min(0).max(10_000),
  bagMinGrams: z.number().int().min(1_000).max(200_000),
  bagMaxGrams: z.number().int().min(1_000).max(200_000),
  moistureFirst: z.boolean(),
  /** How far a weighbridge may be from the bags, and two weighbridges from each other. */
  weighbridgeToleranceBp: z.number().int().min(0).max(2_000),
  advanceLimits: z.object({
    minPaise: amount,
    maxPaise: amount,
    automaticPaise: amount,
    toldPaise: amount,
    farmerOutstandingPaise: amount,
    farmerHardPaise: amount,
    managerDayPaise: amount,
    managerDayCount: amount,
    managerMonthPaise: amount,
    organizationPaise: amount,
  }),
  interest: z.object({ enabled: z.boolean(), monthlyRateBp: z.number().int().min(0).max(1_000), graceDays: amount }),
  paymentApprovalThresholdPaise: amount,
  cashDayLimitPaise: amount,
  /** Purchases from one seller in a financial year above which a tax may be due; null: nobody looks. */
  purchaseTaxThresholdPaise: amount.nullable(),
  defaultPricePaisePerKg: z.number().int().min(100).max(100_000).nullable(),
})
export type OrganizationSettings = z.infer<typeof OrganizationSettings>

export const organizationCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9-]{2,29}$/, 'A code has 3 to 30 letters, digits or hyphens and begins with a letter.')
export const email = z.email('Write an e-mail address like name@example.com.').trim().toLowerCase().max(200)

/** What makes an organization with its owner; the password is already hashed when it arrives here. */
export const CreateOrganization = z.object({
  code: organizationCode,
  name: name('The name of the organization'),
  place: z.string().trim().max(100).default(''),
  phone,
  timeZone: z.string().default('Asia/Kolkata'),
  owner: z.object({ personId: id, memberId: id, name: name('Your name'), email, phone }),
  passwordHash: z.string(),
})

export const ChangeOrganization = z.object({
  expectedVersion,
  name: name('The name of the organization').optional(),
  place: z.string().trim().max(100).optional(),
  phone,
  settings: OrganizationSettings.partial().optional(),
})

/** The reason is read by everybody of the organization, in the office and on phones. */
export const SuspendOrganization = z.object({ reason: reason(10) })

export const memberRole = z.enum(roles, { error: `The role is one of ${roles.join(', ')}.` })

export const password = z.string('The password is missing.').max(1000)

export const SignUp = z.object({
  organizationName: name('The name of the organization'),
  code: organizationCode,
  place: z.string().trim().max(100).optional(),
  name: name('Your name'),
  email,
  password,
})
export const SignIn = z.object({ email, password, organizationId: id.optional() })

export const AddMember = z.object({
  id: id.optional(),
  name: name('The name'),
  email,
  phone,
  role: memberRole,
  /** Without one the person signs in with the account they have, or is invited. */
  password: password.optional(),
})
export const InviteMember = z.object({
  id: id.optional(),
  name: name('The name'),
  email,
  phone,
  role: memberRole,
})
export const MemberRef = z.object({ memberId: id, expectedVersion })
export const ChangeRole = MemberRef.extend({ role: memberRole })
export const InvitationRef = z.object({ invitationId: id })
export const AcceptInvitation = z.object({ token: z.string().max(100), name: name('Your name').optional(), password })
export const StartSession = z.object({ memberId: id, tokenHash: z.string(), userAgent: z.string().max(300) })
export const SessionRef = z.object({ sessionId: id })
export const ChangePassword = z.object({ currentPassword: password, newPassword: password })
export const CreateApiKey = z.object({
  id: id.optional(),
  name: name('The name of the key'),
  role: memberRole,
  /** For whom the key acts; the caller when absent. */
  memberId: id.optional(),
  scopes: z.array(z.string()).nullish(),
  expiresAt: z.iso.datetime({ offset: true }).nullish(),
})
export const ApiKeyRef = z.object({ apiKeyId: id })
export const RotateApiKey = ApiKeyRef.extend({ id: id.optional() })

export const RequestCode = z.object({ phone: z.string().max(40) })
export const ProveCode = z.object({
  phone: z.string().max(40),
  /** Digits of any script, with or without spaces. */
  code: z
    .string()
    .max(40)
    .transform((text) => latinDigits(text).replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'The code has six digits.')),
})
