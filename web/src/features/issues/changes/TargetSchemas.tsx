import { useQuery } from '@tanstack/react-query'
import { GitCompareArrows } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { environmentsQuery, tierOf } from '@/api/catalog'
import type { Schema } from '@/api/client'
import { formatNumber } from '@/lib/format'
import { useUrlState } from '@/lib/urlState'
import { Button } from '@/ui/Button'
import { EnvTag } from '@/ui/Pill'
import { databaseName } from '../happenings'
import { type EngineSchemas, type SchemaClass, schemasOf } from './schemaClasses'

const SchemasApart = lazy(() => import('./SchemasApart'))

/** So many names tell what kind of databases a class holds. */
const GLANCE = 4
/** More classes than these are no classes: each database is its own case. */
const MOST = 12

/** Which shapes of schema the change will meet: one, or several classes that can be compared. */
export function TargetSchemas({ checks, change }: { checks: readonly Schema<'Check'>[]; change: number }) {
  const { t } = useTranslation('issues')
  const engines = useMemo(() => schemasOf(checks, change), [checks, change])
  const read = engines.filter(({ classes }) => classes.length > 0)
  if (read.length === 0) return null
  return (
    <section aria-label={t('schemas.title')} className="mb-3 flex flex-col gap-2 rounded-md bg-sunken px-3 py-2.5">
      {read.map((each) => (
        <EngineRows key={each.engine} found={each} change={change} alone={read.length === 1} />
      ))}
    </section>
  )
}

function EngineRows({ found, change, alone }: { found: EngineSchemas; change: number; alone: boolean }) {
  const { t } = useTranslation('issues')
  const [against, setAgainst] = useUrlState('against')
  const { classes, unread, engine } = found
  const [first, ...others] = classes
  if (!first) return null
  const id = (each: SchemaClass) => `${change}.${engine}.${each.letter}`
  const chosen = others.find((each) => id(each) === against)
  const said = others.length === 0 ? 'schemas.same' : 'schemas.differ'
  const count = classes.reduce((sum, { checks }) => sum + checks.length, 0)
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex flex-wrap gap-x-2 text-xs">
        <span className="font-medium">{t(said, { count, classes: formatNumber(classes.length) })}</span>
        {!alone && <span className="text-fg-2">{engine}</span>}
        {unread > 0 && <span className="text-fg-2">{t('schemas.unread', { count: unread })}</span>}
      </p>
      {others.length > 0 && (
        <ul className="flex flex-col gap-1">
          {classes.slice(0, MOST).map((each) => (
            <ClassRow key={each.fingerprint} found={each}>
              {each !== first && (
                <Button size="sm" kind="ghost" icon={GitCompareArrows} onClick={() => setAgainst(id(each))}>
                  {t('schemas.compare', { letter: each.letter, first: first.letter })}
                </Button>
              )}
            </ClassRow>
          ))}
          {classes.length > MOST && (
            <li className="text-fg-2 text-xs">{t('schemas.more', { count: classes.length - MOST })}</li>
          )}
        </ul>
      )}
      {chosen && (
        <Suspense fallback={null}>
          <SchemasApart from={first} to={chosen} engine={engine} onClose={() => setAgainst(undefined)} />
        </Suspense>
      )}
    </div>
  )
}

function ClassRow({ found, children }: { found: SchemaClass; children: ReactNode }) {
  const { t } = useTranslation('issues')
  const environments = useQuery(environmentsQuery)
  const order = environments.data?.map(({ id }) => id) ?? []
  const names = found.checks.slice(0, GLANCE).map((check) => databaseName(check.database).database)
  const rest = found.checks.length - names.length
  return (
    <li className="flex min-h-7 items-center gap-3 text-xs">
      <span className="w-6 shrink-0 font-mono font-semibold">{found.letter}</span>
      <span className="tnum w-28 shrink-0">{t('databases', { count: found.checks.length })}</span>
      <span className="flex shrink-0 gap-1">
        {found.environments
          .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
          .map((environment) => (
            <EnvTag key={environment} name={environment} tier={tierOf(environments.data, environment)} />
          ))}
      </span>
      <span className="min-w-0 truncate font-mono text-fg-2">
        {names.join(', ')}
        {rest > 0 && <span className="tnum">{` +${formatNumber(rest)}`}</span>}
      </span>
      <span className="ml-auto shrink-0">{children}</span>
    </li>
  )
}
