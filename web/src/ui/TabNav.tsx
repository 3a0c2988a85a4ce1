import { createLink } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** Tabs whose contents are pages of their own: links, so that they open in a new window and the back button works. */
export function TabNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="flex gap-1">
      {children}
    </nav>
  )
}

function Anchor({ className, children, count, ...rest }: ComponentProps<'a'> & { count?: ReactNode }) {
  return (
    <a
      {...rest}
      className={cn(
        'flex h-9 items-center gap-1.5 border-transparent border-b-2 px-2.5 text-fg-2 text-sm outline-offset-[-2px] hover:text-fg aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-fg',
        className,
      )}
    >
      {children}
      {count !== undefined && count !== null && (
        <span className="tnum rounded-full bg-sunken px-1.5 text-2xs text-fg-2">{count}</span>
      )}
    </a>
  )
}

/** One tab; the link to its page. */
export const TabLink = createLink(Anchor)
