import { useQuery } from '@tanstack/react-query'
import { Workflow } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { useUrlState } from '@/lib/urlState'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Select } from '@/ui/Select'
import { SkeletonLines } from '@/ui/Skeleton'
import { DiagramList } from './DiagramList'
import { diagramQuery, type Place, usePlace } from './queries'
import { SchemaBar } from './SchemaBar'
import { SchemaGate } from './SchemaGate'

const DiagramCanvas = lazy(() => import('./DiagramCanvas'))

const DEPTHS = ['1', '2', '3'] as const

/** Tables and the foreign keys between them: of a namespace, or around one table. */
export function DiagramPage() {
  const place = usePlace()
  return <SchemaGate place={place}>{(schema) => <Diagram place={place} schema={schema} />}</SchemaGate>
}

function Diagram({ place, schema }: { place: Place; schema: Schema<'DatabaseSchema'> }) {
  const { t } = useTranslation('schema')
  const [object, setObject] = useUrlState('object', true)
  const [chosen, setNamespace] = useUrlState('namespace')
  const [wantedDepth, setDepth] = useUrlState('depth')
  const depth = DEPTHS.find((each) => each === wantedDepth) ?? '1'
  const spaces = schema.namespaces.filter((each) => (each.counts.TABLE ?? 0) > 0)
  const namespace = chosen || (spaces[0]?.name ?? '')
  const { data, error, refetch } = useQuery(
    diagramQuery(place, schema.fingerprint, { namespace, object, depth: Number(depth) }),
  )
  return (
    <>
      <SchemaBar place={place} schema={schema}>
        {object ? (
          <>
            <span className="max-w-72 truncate font-mono text-xs">
              {t('around', { table: object.slice(object.indexOf(' ') + 1) })}
            </span>
            <Select
              label={t('depth')}
              value={depth}
              onValueChange={setDepth}
              options={DEPTHS.map((each) => ({ value: each, label: `${t('depth')}: ${each}` }))}
              className="w-44"
            />
            <Button onClick={() => setObject(undefined)}>{t('wholeSchema')}</Button>
          </>
        ) : (
          spaces.length > 1 && (
            <Select
              label={t('namespace')}
              value={namespace}
              onValueChange={setNamespace}
              options={spaces.map(({ name }) => ({ value: name, label: name }))}
              className="w-44"
            />
          )
        )}
      </SchemaBar>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={8} />}
      {data?.tables.length === 0 && <Empty icon={Workflow} title={t('noTables')} />}
      {data && data.tables.length > 0 && (
        <div className="flex min-h-0 flex-1 flex-col gap-2">
          {data.leftOut > 0 && <p className="text-fg-2">{t('leftOut', { count: data.leftOut })}</p>}
          <div className="flex min-h-0 flex-1 gap-4">
            <div className="min-h-0 min-w-0 flex-1 overflow-hidden rounded-lg border bg-surface shadow-card">
              <Suspense fallback={<SkeletonLines lines={8} />}>
                <DiagramCanvas diagram={data} around={object} />
              </Suspense>
            </div>
            <DiagramList diagram={data} onAround={setObject} />
          </div>
        </div>
      )}
    </>
  )
}
