import { createLink } from '@tanstack/react-router'
import { ExternalLink as Icon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

function Anchor({ className, children, ...rest }: ComponentProps<'a'>) {
  return (
    <a {...rest} className={cn('rounded-sm text-accent underline-offset-2 hover:underline', className)}>
      {children}
    </a>
  )
}

/** A link to a page of ours; `to`, `params` and `search` are checked against the routes. */
export const Link = createLink(Anchor)

/** A link that leaves this page. */
export function ExternalLink({ children, ...rest }: ComponentProps<'a'>) {
  return (
    <Anchor {...rest} target="_blank" rel="noreferrer">
      {children}
      <Icon className="mb-0.5 ml-1 inline size-3.5" aria-hidden />
    </Anchor>
  )
}
