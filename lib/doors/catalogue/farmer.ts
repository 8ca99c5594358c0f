import { addFarmer } from '@/lib/services/farmer/operations/add-farmer'
import { changeFarmer } from '@/lib/services/farmer/operations/change-farmer'
import { findDuplicates, getFarmer, listFarmers } from '@/lib/services/farmer/queries'
import type { AnyOperation, AnyQuery } from '../route'

export const farmerOperations: AnyOperation[] = [addFarmer, changeFarmer]
export const farmerQueries: AnyQuery[] = [listFarmers, getFarmer, findDuplicates]
