import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatDuration, formatExact } from '@/lib/format'
import { Button } from '@/ui/Button'
import { CopyText } from '@/ui/CopyText'
import { Drawer } from '@/ui/Dialog'
import type { FacetState } from './Facets'
import { OutcomePill } from './OutcomePill'

export interface AuditDrawerProps {
  entry: Schema<'AuditEntry'> | undefined
  onClose: () => void
  onFilter: FacetState['set']
}

/** An entry in full, and ways to see more like it. */
export function AuditDrawer({ entry, onClose, onFilter }: AuditDrawerProps) {
  const { t } = useTranslation('audit')
  const narrow = (part: Parameters<typeof onFilter>[0]) => {
    onFilter(part)
    onClose()
  }
  return (
    <Drawer
      open={entry !== undefined}
      onClose={onClose}
      title={
        entry && (
          <>
            <span className="min-w-0 truncate font-mono">{`${entry.method} ${entry.resource}`}</span>
            <OutcomePill outcome={entry.outcome} />
          </>
        )
      }
      footer={
        entry && (
          <>
            <Button onClick={() => narrow({ actor: entry.actor })}>{t('sameActor')}</Button>
            <Button onClick={() => narrow({ resource: entry.resource })}>{t('sameResource')}</Button>
          </>
        )
      }
    >
      {entry && <Facts entry={entry} />}
    </Drawer>
  )
}

function Facts({ entry }: { entry: Schema<'AuditEntry'> }) {
  const { t } = useTranslation('audit')
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-2.5">
      <Fact name={t('at')}>{formatExact(entry.at)}</Fact>
      <Fact name={t('actor')}>
        {entry.actorTitle} <CopyText text={entry.actor} />
      </Fact>
      <Fact name={t('action')}>
        <code className="break-all font-mono text-xs">{`${entry.method} ${entry.route}`}</code>
      </Fact>
      <Fact name={t('resource')}>
        <span className="break-all">
          <CopyText text={entry.resource} />
        </span>
      </Fact>
      <Fact name={t('project')}>{entry.project ?? <None />}</Fact>
      <Fact name={t('permission')}>
        {entry.permission ? <code className="font-mono text-xs">{entry.permission}</code> : <None />}
      </Fact>
      <Fact name={t('outcome')}>
        <OutcomePill outcome={entry.outcome} />
      </Fact>
      <Fact name={t('status')}>{entry.status ?? <span className="text-fg-2">{t('withChange')}</span>}</Fact>
      <Fact name={t('problem')}>
        {entry.problem ? <code className="font-mono text-err text-xs">{entry.problem}</code> : <None />}
      </Fact>
      <Fact name={t('took')}>{formatDuration(entry.millis)}</Fact>
      <Fact name={t('address')}>
        <CopyText text={entry.address} />
      </Fact>
      <Fact name={t('requestId')}>
        <CopyText text={entry.requestId} />
      </Fact>
      <Fact name={t('entry')}>
        <CopyText text={entry.id} />
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="pt-0.5 text-fg-2">{name}</dt>
      <dd className="flex min-h-6 min-w-0 flex-wrap items-center gap-1">{children}</dd>
    </>
  )
}

function None() {
  const { t } = useTranslation('audit')
  return <span className="text-fg-3">{t('nothing')}</span>
}
