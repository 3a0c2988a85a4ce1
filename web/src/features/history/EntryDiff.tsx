import { useQuery } from '@tanstack/react-query'
import { FileDiff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { useUrlState } from '@/lib/urlState'
import { Empty } from '@/ui/Empty'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SchemaDiff } from '@/ui/SchemaDiff'
import { SkeletonLines } from '@/ui/Skeleton'

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
  if (data.objects.length === 0) return <Empty icon={FileDiff} title={t('noDiff')} hint={t('noDiffHint')} />
  return (
    <SchemaDiff
      objects={data.objects}
      total={data.total}
      chosen={object}
      onChoose={setObject}
      view={view}
      onView={setView}
      beforeLabel={t('before')}
      afterLabel={t('after')}
      engine={entry.engine}
    />
  )
}
