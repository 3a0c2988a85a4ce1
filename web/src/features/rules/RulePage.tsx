import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { FileQuestion } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { Problem } from '@/api/problem'
import { usePageTitle } from '@/lib/pageTitle'
import { rulePage } from '@/lib/rulePages'
import { Empty } from '@/ui/Empty'
import { LevelPill } from '@/ui/LevelPill'
import { Link } from '@/ui/Link'
import { Page } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { examplesOf, readPage } from './pageText'
import { RuleText } from './RuleText'
import { TryBox } from './TryBox'

/** A rule: why it is there, what it finds, how to mend it, and a box to try it. */
export function RulePage() {
  const { t } = useTranslation('rules')
  const { rule: id = '' } = useParams({ strict: false }) as { rule?: string }
  const rule = useQuery({
    queryKey: ['rule', id],
    queryFn: () => body(api.GET('/v1/rules/{rule}', { params: { path: { rule: id } } })),
  })
  usePageTitle(`${id} · ${t('title')}`)
  const missing = rule.error instanceof Problem && rule.error.status === 404
  return (
    <Page
      title={id}
      beside={rule.data && <LevelPill level={rule.data.defaultLevel} />}
      meta={rule.data && <span>{rule.data.engines.join(', ')}</span>}
    >
      {rule.isPending && <SkeletonLines lines={8} />}
      {missing && (
        <Empty
          icon={FileQuestion}
          title={t('notThere')}
          hint={t('notThereHint')}
          action={<Link to="/govern/review-rules">{t('backToList')}</Link>}
        />
      )}
      {rule.error && !missing && <ProblemPanel problem={rule.error} onRetry={() => void rule.refetch()} />}
      {rule.data && <Rule key={id} rule={rule.data} />}
    </Page>
  )
}

function Rule({ rule }: { rule: Schema<'Rule'> }) {
  const { t, i18n } = useTranslation('rules')
  const page = useQuery({
    queryKey: ['rulePage', rule.id, i18n.language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await rulePage(rule.id, i18n.language)) ?? null,
  })
  const blocks = page.data ? readPage(page.data.markdown) : []
  return (
    <div className="grid items-start gap-6 xl:grid-cols-2">
      <article className="min-w-0">
        <p lang="en" className="mb-3 text-base">
          {rule.summary}
        </p>
        {page.error && <ProblemPanel problem={page.error} onRetry={() => void page.refetch()} />}
        {page.isPending && <SkeletonLines lines={8} />}
        {page.data === null && <p className="text-fg-2">{t('noPage')}</p>}
        {page.data && <RuleText language={page.data.language} blocks={blocks} />}
      </article>
      <TryBox rule={rule.id} engines={rule.engines} examples={examplesOf(blocks)} />
    </div>
  )
}
