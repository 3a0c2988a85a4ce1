import type { ReactNode } from 'react'

/** What scrolls under the head of a page that fills its place; reachable by keyboard even when nothing in it is. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="-mx-5 -mb-5 min-h-0 flex-1 overflow-y-auto px-5 pt-3 pb-8 outline-offset-[-2px]"
    >
      {children}
    </div>
  )
}
