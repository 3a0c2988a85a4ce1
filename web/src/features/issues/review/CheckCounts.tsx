import {
  Check,
  CircleAlert,
  CircleQuestionMark,
  Clock,
  LoaderCircle,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatNumber } from '@/lib/format'
import { Pill } from '@/ui/Pill'
import type { Tone } from '@/ui/tones'

type CheckStatus = Schema<'Check'>['status']

export const CHECK_LOOKS: Record<CheckStatus, { icon: LucideIcon; tone: Tone }> = {
  FAILED: { icon: CircleAlert, tone: 'err' },
  UNKNOWN: { icon: CircleQuestionMark, tone: 'warn' },
  WARNED: { icon: TriangleAlert, tone: 'warn' },
  RUNNING: { icon: LoaderCircle, tone: 'run' },
  QUEUED: { icon: Clock, tone: 'wait' },
  PASSED: { icon: Check, tone: 'ok' },
}

/** How many databases passed, and how many did not. */
export function CheckCounts({ counts }: { counts: Record<string, number> }) {
  const { t } = useTranslation('issues')
  return (
    <p className="flex flex-wrap gap-2">
      {(Object.keys(CHECK_LOOKS) as CheckStatus[])
        .filter((status) => (counts[status] ?? 0) > 0)
        .map((status) => (
          <Pill key={status} {...CHECK_LOOKS[status]}>
            <span className="tnum">{`${t(`check.${status}`)} ${formatNumber(counts[status] ?? 0)}`}</span>
          </Pill>
        ))}
    </p>
  )
}
