import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** What is higher than its place. It can be reached and scrolled by keyboard, even when nothing in it takes focus. */
export function Scroll({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    <section
      tabIndex={0}
      aria-label={label}
      className={cn('min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]', className)}
    >
      {children}
    </section>
  )
}
