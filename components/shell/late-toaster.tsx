'use client'

import dynamic from 'next/dynamic'

/** The toaster, loaded after the page: no screen waits for it. */
export const LateToaster = dynamic(() => import('../ui/toaster').then((loaded) => loaded.Toaster), { ssr: false })
