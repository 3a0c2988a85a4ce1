import { Check, CircleAlert, Clock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatExact } from '@/lib/format'
import { CopyText } from '@/ui/CopyText'
import { Pill } from '@/ui/Pill'

const LOOKS = {
  PENDING: { tone: 'wait', icon: Clock },
  DELIVERED: { tone: 'ok', icon: Check },
  FAILED: { tone: 'err', icon: CircleAlert },
} as const

export function DeliveryPill({ status }: { status: Schema<'Delivery'>['status'] }) {
  const { t } = useTranslation('notifications')
  return (
    <Pill tone={LOOKS[status].tone} icon={LOOKS[status].icon}>
      {t(`statuses.${status}`)}
    </Pill>
  )
}

/** A delivery in full: what became of it, and what the other side said last. */
export function DeliveryFacts({ delivery }: { delivery: Schema<'Delivery'> }) {
  const { t } = useTranslation('notifications')
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-2.5">
      <Fact name={t('status')}>
        <DeliveryPill status={delivery.status} />
      </Fact>
      {delivery.reason && <Fact name={t('reason')}>{delivery.reason}</Fact>}
      {delivery.responseStatus !== undefined && (
        <Fact name={t('answer')}>
          <span className="tnum">{delivery.responseStatus}</span>
        </Fact>
      )}
      {delivery.response && (
        <Fact name={t('answerText')}>
          <code className="max-h-40 min-w-0 overflow-auto whitespace-pre-wrap break-all rounded-md bg-sunken p-2 font-mono text-xs">
            {delivery.response}
          </code>
        </Fact>
      )}
      <Fact name={t('attempts')}>
        <span className="tnum">{delivery.attempts}</span>
      </Fact>
      <Fact name={t('made')}>{formatExact(delivery.createdAt)}</Fact>
      {delivery.finishedAt && <Fact name={t('ended')}>{formatExact(delivery.finishedAt)}</Fact>}
      {delivery.nextAttemptAt && <Fact name={t('next')}>{formatExact(delivery.nextAttemptAt)}</Fact>}
      <Fact name={t('about')}>
        <code className="break-all font-mono text-xs">{delivery.resource}</code>
      </Fact>
      <Fact name={t('delivery')}>
        <CopyText text={delivery.id} />
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="pt-0.5 text-fg-2">{name}</dt>
      <dd className="flex min-h-6 min-w-0 items-center">{children}</dd>
    </>
  )
}
