import {
  Check,
  CircleAlert,
  CircleDashed,
  CircleQuestionMark,
  CircleSlash,
  Clock,
  LoaderCircle,
  type LucideIcon,
  SkipForward,
  TriangleAlert,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { TONES, type Tone } from './tones'

/** Each status has one icon and one colour, everywhere. */
export const STATUSES = {
  failed: { icon: CircleAlert, tone: 'err' },
  unknown: { icon: CircleQuestionMark, tone: 'warn' },
  running: { icon: LoaderCircle, tone: 'run' },
  queued: { icon: Clock, tone: 'wait' },
  waiting: { icon: CircleDashed, tone: 'wait' },
  done: { icon: Check, tone: 'ok' },
  skipped: { icon: SkipForward, tone: 'wait' },
  warning: { icon: TriangleAlert, tone: 'warn' },
  canceled: { icon: CircleSlash, tone: 'wait' },
} as const satisfies Record<string, { icon: LucideIcon; tone: Tone }>

export type Status = keyof typeof STATUSES

export interface StatusIconProps {
  status: Status
  /** Also says the word. Without it the word is the accessible name. */
  word?: boolean
  /** Off for rows beyond the first few: many spinners cost more than they tell. */
  spin?: boolean
}

export function StatusIcon({ status, word, spin = true }: StatusIconProps) {
  const { t } = useTranslation('kit')
  const { icon: Icon, tone } = STATUSES[status]
  return (
    <span className={cn('inline-flex shrink-0 items-center gap-1.5 align-middle', TONES[tone].text)}>
      <span
        className={cn('grid size-5 place-items-center rounded-full', TONES[tone].soft)}
        {...(word ? {} : { role: 'img', 'aria-label': t(`status.${status}`) })}
      >
        <Icon className={cn('size-3.5', status === 'running' && spin && 'animate-spin')} aria-hidden />
      </span>
      {word && t(`status.${status}`)}
    </span>
  )
}
