import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

export interface PageProps {
  title: ReactNode
  /** Beside the title: pills, a number. */
  beside?: ReactNode
  /** Takes the place of the title while it is edited. */
  editor?: ReactNode
  /** Buttons at the right, the main one last. */
  actions?: ReactNode
  /** A line under the title. */
  meta?: ReactNode
  /** Tabs, on the lower edge of the head. */
  tabs?: ReactNode
  /** A panel of facts at the right. */
  aside?: ReactNode
  children: ReactNode
  /** The content fills what is left and scrolls by itself: for tables. */
  fill?: boolean
}

/** The frame of a page: head, content, facts at the side. */
export function Page({ title, beside, editor, actions, meta, tabs, aside, children, fill }: PageProps) {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className={cn('shrink-0 px-5 pt-4', tabs ? 'border-b bg-surface' : 'pb-3')}>
        <div className="flex min-h-8 items-center gap-3">
          <h1
            className={cn('min-w-0 truncate font-semibold text-xl tracking-tight', editor !== undefined && 'sr-only')}
          >
            {title}
          </h1>
          {editor ?? beside}
          {actions && <div className="ml-auto flex shrink-0 items-center gap-2">{actions}</div>}
        </div>
        {meta && <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-fg-2">{meta}</div>}
        {tabs && <div className="mt-2 [&_[role=tablist]]:border-b-0">{tabs}</div>}
      </div>
      <div className="flex min-h-0 flex-1">
        {fill ? (
          <div className="flex min-h-0 min-w-0 flex-1 flex-col px-5 pt-1 pb-5">{children}</div>
        ) : (
          <div
            tabIndex={0}
            role="region"
            aria-label={typeof title === 'string' ? title : undefined}
            className="min-h-0 min-w-0 flex-1 overflow-y-auto px-5 pt-1 pb-8 outline-offset-[-2px]"
          >
            {children}
          </div>
        )}
        {aside && <aside className="w-66 shrink-0 overflow-y-auto border-l bg-surface p-4">{aside}</aside>}
      </div>
    </div>
  )
}

/** A block of a page, with a heading of its own. */
export function Card({
  title,
  actions,
  children,
  className,
}: {
  title?: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <section className={cn('rounded-lg border bg-surface shadow-card', className)}>
      {title && (
        <header className="flex h-11 items-center gap-2 border-b px-4">
          <h2 className="flex-1 font-semibold">{title}</h2>
          {actions}
        </header>
      )}
      <div className="p-4">{children}</div>
    </section>
  )
}
