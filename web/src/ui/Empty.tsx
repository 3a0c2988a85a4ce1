import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

export interface EmptyProps {
  icon?: LucideIcon
  /** What belongs here. */
  title: string
  hint?: ReactNode
  /** The one action that fills it. */
  action?: ReactNode
  /** It is all that the page shows: its title is the page's. */
  page?: boolean
  className?: string
}

export function Empty({ icon: Icon, title, hint, action, page, className }: EmptyProps) {
  const Title = page ? 'h1' : 'p'
  return (
    <div className={cn('flex flex-col items-center justify-center gap-1 px-6 py-12 text-center', className)}>
      {Icon && (
        <span className="mb-2 grid size-10 place-items-center rounded-full bg-sunken text-fg-3">
          <Icon className="size-5" aria-hidden />
        </span>
      )}
      <Title className="font-medium text-base">{title}</Title>
      {hint && <p className="max-w-md text-fg-2">{hint}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
