'use client'

import { type ComponentType, lazy } from 'react'
import type { Place, ScreenName } from './route-match'

export type ScreenProps = { place: Place }
type Loader = () => Promise<{ default: ComponentType<ScreenProps> }>

const loaders: Record<ScreenName, Loader> = {
  trips: () => import('../screens/trips-screen').then((all) => ({ default: all.TripsScreen })),
  trip: () => import('../screens/trip-screen').then((all) => ({ default: all.TripScreen })),
  add: () => import('../screens/add-screen').then((all) => ({ default: all.AddScreen })),
  moisture: () => import('../screens/moisture-screen').then((all) => ({ default: all.MoistureScreen })),
  weigh: () => import('../screens/weigh-place').then((all) => ({ default: all.WeighPlace })),
  slip: () => import('../screens/slip-screen').then((all) => ({ default: all.SlipScreen })),
  farmers: () => import('../screens/farmers-screen').then((all) => ({ default: all.FarmersScreen })),
  'new-farmer': () => import('../screens/new-farmer-screen').then((all) => ({ default: all.NewFarmerScreen })),
  farmer: () => import('../screens/farmer-screen').then((all) => ({ default: all.FarmerScreen })),
  request: () => import('../screens/request-screen').then((all) => ({ default: all.RequestScreen })),
  advance: () => import('../screens/advance-screen').then((all) => ({ default: all.AdvanceScreen })),
  news: () => import('../screens/news-screen').then((all) => ({ default: all.NewsScreen })),
  account: () => import('../screens/account-screen').then((all) => ({ default: all.FieldAccountScreen })),
  cash: () => import('../screens/cash-screen').then((all) => ({ default: all.CashScreen })),
  sync: () => import('../screens/sync-screen').then((all) => ({ default: all.SyncScreen })),
  nowhere: () => import('../screens/nowhere-screen').then((all) => ({ default: all.NowhereScreen })),
}

/** Each screen is fetched when it is first shown; the service worker has all of them on the phone. */
export const screens = Object.fromEntries(
  Object.entries(loaders).map(([name, load]) => [name, lazy(load)]),
) as unknown as Record<ScreenName, ComponentType<ScreenProps>>
