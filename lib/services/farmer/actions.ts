'use server'

import { action } from '@/lib/doors/action'
import { addFarmer } from './operations/add-farmer'
import { changeFarmer } from './operations/change-farmer'

export const addFarmerAction = action(addFarmer)
export const changeFarmerAction = action(changeFarmer)
