import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** One component and its states; the name is the one in the code, so it is not translated. */
export function Section({ name, children, wide }: { name: string; children: ReactNode; wide?: boolean }) {
  return (
    <section aria-label={name} className={cn('rounded-lg border bg-surface p-4 shadow-card', wide && 'col-span-2')}>
      <h2 className="mb-3 font-mono font-semibold text-fg-2 text-xs">{name}</h2>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </section>
  )
}
