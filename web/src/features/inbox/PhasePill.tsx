import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleSlash,
  Eye,
  type LucideIcon,
  Pause,
  Rocket,
  ThumbsDown,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Pill } from '@/ui/Pill'
import type { Tone } from '@/ui/tones'
import type { Item } from './queries'

const LOOKS: Record<Item['phase'], { icon: LucideIcon; tone: Tone }> = {
  DRAFT: { icon: CircleDashed, tone: 'wait' },
  REVIEW: { icon: Eye, tone: 'rev' },
  REFUSED: { icon: ThumbsDown, tone: 'err' },
  APPROVED: { icon: CircleCheck, tone: 'ok' },
  ROLLING: { icon: Rocket, tone: 'run' },
  PAUSED: { icon: Pause, tone: 'warn' },
  ATTENTION: { icon: CircleAlert, tone: 'err' },
  DONE: { icon: CircleCheck, tone: 'ok' },
  CLOSED: { icon: CircleSlash, tone: 'wait' },
}

/** Where an issue stands. */
export function PhasePill({ phase }: { phase: Item['phase'] }) {
  const { t } = useTranslation('inbox')
  return <Pill {...LOOKS[phase]}>{t(`phase.${phase}`)}</Pill>
}
