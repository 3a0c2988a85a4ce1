import { Check, CircleAlert, ShieldX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { Pill } from '@/ui/Pill'

const LOOKS = {
  DONE: { tone: 'ok', icon: Check },
  DENIED: { tone: 'warn', icon: ShieldX },
  FAILED: { tone: 'err', icon: CircleAlert },
} as const

export function OutcomePill({ outcome }: { outcome: Schema<'AuditEntry'>['outcome'] }) {
  const { t } = useTranslation('audit')
  const { tone, icon } = LOOKS[outcome]
  return (
    <Pill tone={tone} icon={icon}>
      {t(`outcomes.${outcome}`)}
    </Pill>
  )
}
