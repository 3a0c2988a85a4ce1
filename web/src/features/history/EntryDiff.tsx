import { useQuery } from '@tanstack/react-query'
import { FileDiff } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { useUrlState } from '@/lib/urlState'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Pill } from '@/ui/Pill'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { Tree } from '@/ui/Tree'
import { DIFF_MODES, diffMode, rememberDiffMode } from './diffMode'
import { type Fate, fateOf } from './entry'

const SqlDiff = lazy(() => import('@/ui/SqlDiff'))

const TONE = { added: 'ok', removed: 'err', changed: 'warn' } as const satisfies Record<Fate, string>

interface Props {
  project: string
  entry: Schema<'HistoryEntry'>
}

/** Which objects differ after the change, and how. */
export function EntryDiff({ project, entry }: Props) {
  const { t } = useTranslation('history')
  const [object, setObject] = useUrlState('object')
  const [view, setView] = useUrlState('view')
  const { data, error, refetch } = useQuery({
    queryKey: ['history', project, 'diff', entry.id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      body(api.GET('/v1/projects/{project}/history/{entry}/diff', { params: { path: { project, entry: entry.id } } })),
  })
  if (error) return <ProblemPanel problem={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonLines lines={6} />
  const chosen = data.objects.find((each) => each.object === object) ?? data.objects[0]
  if (!chosen) return <Empty icon={FileDiff} title={t('noDiff')} hint={t('noDiffHint')} />
  const mode = diffMode(view)
  const fate = fateOf(chosen)
  return (
    <div className="flex min-h-0 flex-1 gap-4">
      {data.objects.length > 1 && (
        <div className="w-56 shrink-0 overflow-y-auto">
          <Tree
            label={t('objects')}
            selected={chosen.object}
            onSelect={(node) => setObject(node.id)}
            nodes={data.objects.map((each) => ({
              id: each.object,
              label: each.object,
              extra: t(`fate.${fateOf(each)}`),
            }))}
          />
        </div>
      )}
      <section className="flex min-h-0 min-w-0 flex-1 flex-col overflow-hidden rounded-lg border bg-surface shadow-card">
        <header className="flex h-11 shrink-0 items-center gap-2 border-b px-4">
          <h2 className="min-w-0 truncate font-mono text-xs">{chosen.object}</h2>
          <Pill tone={TONE[fate]}>{t(`fate.${fate}`)}</Pill>
          <fieldset aria-label={t('view')} className="ml-auto flex gap-1">
            {DIFF_MODES.map((each) => (
              <Button
                key={each}
                size="sm"
                kind={each === mode ? 'outline' : 'ghost'}
                aria-pressed={each === mode}
                onClick={() => {
                  rememberDiffMode(each)
                  setView(each)
                }}
              >
                {t(each)}
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
            beforeLabel={t('before')}
            afterLabel={t('after')}
            mode={mode}
            engine={entry.engine}
            className="flex-1"
          />
        </Suspense>
      </section>
    </div>
  )
}
