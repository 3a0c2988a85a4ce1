import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format'
import {
  DIFF_MODES,
  type DiffMode,
  type DiffObject,
  diffMode,
  type Fate,
  fateOf,
  rememberDiffMode,
} from '@/lib/schemaDiff'
import { Button } from './Button'
import { Pill } from './Pill'
import { SkeletonLines } from './Skeleton'
import { Tree } from './Tree'

const SqlDiff = lazy(() => import('./SqlDiff'))

const TONE = { added: 'ok', removed: 'err', changed: 'warn' } as const satisfies Record<Fate, string>

export interface SchemaDiffProps {
  /** At least one. */
  objects: readonly DiffObject[]
  /** How many differ, where the list holds only the first. */
  total?: number
  chosen: string
  onChoose: (object: string) => void
  /** What the address says; empty for what was chosen last. */
  view?: string
  onView?: (mode: DiffMode) => void
  beforeLabel: string
  afterLabel: string
  engine: string
}

/** Which objects of two schemas differ, and how: the list of them, and one side by side or unified. */
export function SchemaDiff(props: SchemaDiffProps) {
  const { objects, total = objects.length, chosen: wanted, onChoose, view, onView } = props
  const { t } = useTranslation('kit')
  const [own, setOwn] = useState('')
  const chosen = objects.find((each) => each.object === wanted) ?? objects[0]
  if (!chosen) return null
  const mode = diffMode(view ?? own)
  const fate = fateOf(chosen)
  return (
    <div className="flex min-h-0 flex-1 gap-4">
      {objects.length > 1 && (
        <div className="w-56 shrink-0 overflow-y-auto">
          {total > objects.length && (
            <p className="mb-2 text-fg-2 text-xs">
              {t('diff.first', { shown: formatNumber(objects.length), total: formatNumber(total) })}
            </p>
          )}
          <Tree
            label={t('diff.objects')}
            selected={chosen.object}
            onSelect={(node) => onChoose(node.id)}
            nodes={objects.map((each) => ({
              id: each.object,
              label: each.object,
              extra: t(`diff.fate.${fateOf(each)}`),
            }))}
          />
        </div>
      )}
      <section className="flex min-h-0 min-w-0 flex-1 flex-col overflow-hidden rounded-lg border bg-surface shadow-card">
        <header className="flex h-11 shrink-0 items-center gap-2 border-b px-4">
          <h2 className="min-w-0 truncate font-mono text-xs">{chosen.object}</h2>
          <Pill tone={TONE[fate]}>{t(`diff.fate.${fate}`)}</Pill>
          <fieldset aria-label={t('diff.view')} className="ml-auto flex gap-1">
            {DIFF_MODES.map((each) => (
              <Button
                key={each}
                size="sm"
                kind={each === mode ? 'outline' : 'ghost'}
                aria-pressed={each === mode}
                onClick={() => {
                  rememberDiffMode(each)
                  setOwn(each)
                  onView?.(each)
                }}
              >
                {t(`diff.${each}`)}
              </Button>
            ))}
          </fieldset>
        </header>
        <Suspense
          fallback={
            <div className="p-4">
              <SkeletonLines lines={6} />
            </div>
          }
        >
          <SqlDiff
            before={chosen.before ?? ''}
            after={chosen.after ?? ''}
            beforeLabel={props.beforeLabel}
            afterLabel={props.afterLabel}
            mode={mode}
            engine={props.engine}
            className="flex-1"
          />
        </Suspense>
      </section>
    </div>
  )
}
