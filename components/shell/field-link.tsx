'use client'

import type { ComponentProps, MouseEvent } from 'react'
import { type ButtonSize, type ButtonVariant, buttonLook } from '../ui/button-look'
import { goTo } from './field-path'

type FieldLinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string }

/** A link between pages of the field app; the network is not asked. New tabs and copied addresses work as ever. */
export function FieldLink({ href, onClick, ...rest }: FieldLinkProps) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    const isOurs = href === '/field' || href.startsWith('/field/') || href.startsWith('/field?')
    if (event.defaultPrevented || !isOurs || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    goTo(href)
  }
  return <a {...rest} href={href} onClick={follow} />
}

/** As FieldLink, looking like a button. */
export function FieldLinkButton({
  variant = 'plain',
  size = 'medium',
  className,
  ...rest
}: FieldLinkProps & { variant?: ButtonVariant; size?: ButtonSize }) {
  return <FieldLink {...rest} className={buttonLook(variant, size, className)} />
}
