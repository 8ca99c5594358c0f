'use server'

import { action } from '@/lib/doors/action'
import { acceptChange } from './operations/accept-change'
import { addFarmer } from './operations/add-farmer'
import { changeFarmer } from './operations/change-farmer'
import { mapImport } from './operations/map-import'
import { moveGunnyBags } from './operations/move-gunny-bags'
import { refuseChange } from './operations/refuse-change'
import { releaseAccount } from './operations/release-account'
import { renewCard } from './operations/renew-card'
import { revealAccount } from './operations/reveal-account'
import { startImport } from './operations/start-import'
import { undoImport } from './operations/undo-import'

export const addFarmerAction = action(addFarmer)
export const changeFarmerAction = action(changeFarmer)
export const moveGunnyBagsAction = action(moveGunnyBags)
export const mapImportAction = action(mapImport)
export const startImportAction = action(startImport)
export const undoImportAction = action(undoImport)
export const releaseAccountAction = action(releaseAccount)
export const renewCardAction = action(renewCard)
export const revealAccountAction = action(revealAccount)
export const acceptChangeAction = action(acceptChange)
export const refuseChangeAction = action(refuseChange)
