import { createOrganization } from '@/lib/services/user/operations/create-organization'
import type { AnyOperation, AnyQuery } from '../route'

export const userOperations: AnyOperation[] = [createOrganization]
export const userQueries: AnyQuery[] = []
