import { cn } from '@/lib/cn'
import { type Status, StatusIcon } from './StatusIcon'

export interface Step {
  id: string
  label: string
  status: Status
  /** What this step found, or why it failed. */
  detail?: string
  /** What to do about it. */
  next?: string
  /** At the right: how long it took. */
  extra?: string
}

/** Steps one after the other, such as those of a connection test. */
export function Stepper({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {steps.map((step, index) => (
        <li key={step.id} className="relative flex items-start gap-2.5 pb-3 last:pb-0">
          {index < steps.length - 1 && <span aria-hidden className="absolute top-5 bottom-0 left-2.5 w-px bg-line" />}
          <StatusIcon status={step.status} />
          <span className="min-w-0 flex-1">
            <span className={cn('font-medium', step.status === 'queued' && 'font-normal text-fg-3')}>{step.label}</span>
            {step.detail && (
              <span className={cn('block break-words text-xs', step.status === 'failed' ? 'text-err' : 'text-fg-3')}>
                {step.detail}
              </span>
            )}
            {step.next && <span className="mt-0.5 block break-words text-fg-2 text-xs">{step.next}</span>}
          </span>
          {step.extra && <span className="tnum shrink-0 pt-0.5 text-2xs text-fg-3">{step.extra}</span>}
        </li>
      ))}
    </ol>
  )
}
