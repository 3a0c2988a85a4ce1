import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatBytes, formatShort } from '@/lib/format'
import { useUrlState } from '@/lib/urlState'
import { CopyText } from '@/ui/CopyText'
import { Link } from '@/ui/Link'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Scroll } from '@/ui/Scroll'
import { SkeletonLines } from '@/ui/Skeleton'
import { Tabs } from '@/ui/Tabs'
import { KINDS } from './kinds'
import { ObjectFacts } from './ObjectFacts'
import { objectQuery, type Place, schemaQuery, usePlace } from './queries'

const SqlReader = lazy(() => import('@/ui/SqlReader'))

type View = 'structure' | 'ddl'

/** One object: what it is made of, or the statements that make it. */
export function ObjectPanel({ place, fingerprint, object }: { place: Place; fingerprint: string; object: string }) {
  const { data, error, refetch } = useQuery(objectQuery(place, fingerprint, object))
  return (
    <section
      aria-label={object}
      className="flex min-h-0 min-w-0 flex-1 flex-col overflow-hidden rounded-lg border bg-surface shadow-card"
    >
      {error && (
        <div className="p-4">
          <ProblemPanel problem={error} onRetry={() => void refetch()} />
        </div>
      )}
      {!data && !error && (
        <div className="p-4">
          <SkeletonLines lines={8} />
        </div>
      )}
      {data && <Loaded object={data} />}
    </section>
  )
}

function Loaded({ object }: { object: Schema<'SchemaObject'> }) {
  const { t } = useTranslation('schema')
  const [view, setView] = useUrlState('view')
  const place = usePlace()
  const { data: schema } = useQuery(schemaQuery(place))
  const Icon = KINDS[object.kind]
  const shown: View = view === 'ddl' ? 'ddl' : 'structure'
  return (
    <>
      <header className="shrink-0 border-b px-4 pt-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Icon className="size-4 shrink-0 text-fg-3" aria-hidden />
          <h2 className="min-w-0 break-all font-medium font-mono text-sm">{object.name}</h2>
          <span className="text-fg-2 text-xs">{t(`kind.${object.kind}`)}</span>
          <span className="tnum ml-auto flex items-center gap-3 text-fg-2 text-xs">
            {object.rows !== undefined && (
              <span title={t('estimate')}>{t('rows', { count: object.rows, shown: formatShort(object.rows) })}</span>
            )}
            {object.bytes !== undefined && <span title={t('estimate')}>{formatBytes(object.bytes)}</span>}
            {object.kind === 'TABLE' && (
              <Link
                to="/p/$project/databases/$instance/$db/diagram"
                params={{ project: place.project, instance: place.instance, db: place.database }}
                search={{ object: object.object } as never}
              >
                {t('inDiagram')}
              </Link>
            )}
          </span>
        </div>
        {object.comment && <p className="mt-1 text-fg-2 text-xs">{object.comment}</p>}
        <Tabs<View>
          label={t('views')}
          value={shown}
          onChange={(next) => setView(next === 'ddl' ? 'ddl' : undefined)}
          items={[
            { id: 'structure', label: t('structure') },
            { id: 'ddl', label: t('ddl') },
          ]}
        />
      </header>
      {shown === 'structure' ? (
        <Scroll label={t('structure')} className="p-4">
          <ObjectFacts object={object} />
        </Scroll>
      ) : (
        <div className="relative flex min-h-0 flex-1 flex-col">
          <span className="absolute top-1 right-3 z-10 rounded-sm bg-surface">
            <CopyText text={object.ddl} shown={t('copyDdl')} />
          </span>
          <Suspense fallback={<SkeletonLines lines={8} />}>
            <SqlReader label={t('ddl')} value={object.ddl} engine={schema?.engine} className="flex-1 overflow-auto" />
          </Suspense>
        </div>
      )}
    </>
  )
}
