import { addLorry } from '@/lib/services/lorry/operations/add-lorry'
import { changeLorry } from '@/lib/services/lorry/operations/change-lorry'
import { getLorry, listLorries } from '@/lib/services/lorry/queries/lorries'
import type { AnyOperation, AnyQuery } from '../route'

export const lorryOperations: AnyOperation[] = [addLorry, changeLorry]
export const lorryQueries: AnyQuery[] = [listLorries, getLorry]
