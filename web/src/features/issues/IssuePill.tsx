import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleSlash,
  Eye,
  LoaderCircle,
  type LucideIcon,
  Pause,
  Rocket,
  ThumbsDown,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { Pill } from '@/ui/Pill'
import type { Tone } from '@/ui/tones'
import type { Phase } from './phase'

const LOOKS: Record<Phase, { icon: LucideIcon; tone: Tone }> = {
  draft: { icon: CircleDashed, tone: 'wait' },
  checking: { icon: LoaderCircle, tone: 'run' },
  review: { icon: Eye, tone: 'rev' },
  refused: { icon: ThumbsDown, tone: 'err' },
  approved: { icon: CircleCheck, tone: 'ok' },
  rolling: { icon: Rocket, tone: 'run' },
  paused: { icon: Pause, tone: 'warn' },
  attention: { icon: CircleAlert, tone: 'err' },
  done: { icon: CircleCheck, tone: 'ok' },
  closed: { icon: CircleSlash, tone: 'wait' },
}

/** Where an issue stands. */
export function PhasePill({ phase }: { phase: Phase }) {
  const { t } = useTranslation('issues')
  const { icon, tone } = LOOKS[phase]
  return (
    <Pill tone={tone} icon={icon}>
      {t(`phase.${phase}`)}
    </Pill>
  )
}

const STATUS = {
  OPEN: { icon: CircleDot, tone: 'run' },
  DONE: { icon: CircleCheck, tone: 'ok' },
  CLOSED: { icon: CircleSlash, tone: 'wait' },
} as const

/** What a list knows of an issue. */
export function IssuePill({ status }: { status: Schema<'Issue'>['status'] }) {
  const { t } = useTranslation('issues')
  const { icon, tone } = STATUS[status]
  return (
    <Pill tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Pill>
  )
}
