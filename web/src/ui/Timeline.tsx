import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { formatAgo, formatExact } from '@/lib/format'
import { Tooltip } from './Tooltip'
import { TONES, type Tone } from './tones'

export interface TimelineEntry {
  id: string
  icon: LucideIcon
  tone?: Tone
  /** Who did what, in one line. */
  title: ReactNode
  /** ISO 8601. */
  at: string
  /** A comment, a change. */
  body?: ReactNode
}

/** What happened, oldest first. */
export function Timeline({ label, entries }: { label: string; entries: TimelineEntry[] }) {
  return (
    <ol aria-label={label}>
      {entries.map(({ id, icon: Icon, tone = 'wait', title, at, body }, index) => (
        <li key={id} className="relative flex gap-3 pb-5 last:pb-0">
          {index < entries.length - 1 && <span aria-hidden className="absolute top-6 bottom-0 left-3 w-px bg-line" />}
          <span
            className={cn(
              'z-1 grid size-6 shrink-0 place-items-center rounded-full',
              TONES[tone].soft,
              TONES[tone].text,
            )}
          >
            <Icon className="size-3.5" aria-hidden />
          </span>
          <div className="min-w-0 flex-1 pt-0.5">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span>{title}</span>
              <Tooltip label={formatExact(at)}>
                <time dateTime={at} className="text-fg-3 text-xs">
                  {formatAgo(at)}
                </time>
              </Tooltip>
            </p>
            {body && <div className="mt-2 rounded-lg border bg-surface p-3 shadow-card">{body}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
