import { Ban, CircleAlert, CircleHelp, Info, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { Pill } from './Pill'

const LOOKS = {
  error: { tone: 'err', icon: CircleAlert },
  unknown: { tone: 'rev', icon: CircleHelp },
  warning: { tone: 'warn', icon: TriangleAlert },
  info: { tone: 'run', icon: Info },
  off: { tone: 'wait', icon: Ban },
} as const

export function LevelPill({ level }: { level: Schema<'Rule'>['defaultLevel'] }) {
  const { t } = useTranslation('findings')
  const { tone, icon } = LOOKS[level]
  return (
    <Pill tone={tone} icon={icon}>
      {t(`levels.${level}`)}
    </Pill>
  )
}
