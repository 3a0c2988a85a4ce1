import { Download, RotateCw } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { formatAgo, formatExact, formatNumber } from '@/lib/format'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Guarded } from '@/ui/Guarded'
import { ExternalLink } from '@/ui/Link'
import { Pill } from '@/ui/Pill'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { toast } from '@/ui/toast'
import { ddlPath, type Place, useRefresh } from './queries'

const TONE = { ADDED: 'ok', REMOVED: 'err', CHANGED: 'warn' } as const

/** How old the schema on show is, and how to read it again. */
export function SchemaBar({
  place,
  schema,
  children,
}: {
  place: Place
  schema: Schema<'DatabaseSchema'>
  children?: ReactNode
}) {
  const { t } = useTranslation('schema')
  const rights = useMay(place.project)
  const [result, setResult] = useState<Schema<'SchemaRefresh'>>()
  const refresh = useRefresh(place, (read) => {
    if (read.differences > 0) setResult(read)
    else toast({ title: t('nothingNew') })
  })
  return (
    <div className="mb-3 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        {children}
        <span className="ml-auto text-fg-2 text-xs" title={formatExact(schema.takenAt)}>
          {t(`takenFor.${schema.occasion}`, { when: formatAgo(schema.takenAt) })}
        </span>
        <ExternalLink href={ddlPath(place)} className="text-xs">
          <Download className="mr-1 mb-0.5 inline size-3.5" aria-hidden />
          {t('wholeDdl')}
        </ExternalLink>
        <Guarded by={rights?.refusal('schemas.refresh')}>
          <Button icon={RotateCw} busy={refresh.isPending} onClick={() => refresh.mutate()}>
            {t(refresh.isPending ? 'reading' : 'readAgain')}
          </Button>
        </Guarded>
      </div>
      {refresh.error && <ProblemPanel problem={refresh.error} onRetry={() => refresh.mutate()} />}
      <Dialog
        open={result !== undefined}
        onClose={() => setResult(undefined)}
        title={t('differences', { count: result?.differences ?? 0 })}
        description={t('differencesHint')}
        footer={<Button onClick={() => setResult(undefined)}>{t('close')}</Button>}
      >
        <ul className="flex flex-col gap-1">
          {result?.changes.map(({ object, fate }) => (
            <li key={object} className="flex items-center gap-2">
              <Pill tone={TONE[fate]}>{t(`fate.${fate}`)}</Pill>
              <span className="min-w-0 break-all font-mono text-xs">{object}</span>
            </li>
          ))}
        </ul>
        {result && result.differences > result.changes.length && (
          <p className="mt-2 text-fg-2">
            {t('moreDifferences', { more: formatNumber(result.differences - result.changes.length) })}
          </p>
        )}
      </Dialog>
    </div>
  )
}
