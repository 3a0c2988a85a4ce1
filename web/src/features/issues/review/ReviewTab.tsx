import { useQuery } from '@tanstack/react-query'
import { RefreshCw, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/api/may'
import { formatNumber } from '@/lib/format'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Card } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { ScrollArea } from '@/ui/ScrollArea'
import { SegBar } from '@/ui/SegBar'
import { Skeleton } from '@/ui/Skeleton'
import { useAct } from '../calls'
import { classesOf } from '../findingClasses'
import { checksQuery } from '../queries'
import { useIssue } from '../useIssue'
import { ApprovalCard } from './ApprovalCard'
import { CheckClassCard } from './CheckClassCard'
import { CheckCounts } from './CheckCounts'

/** What the checks say, folded, and who agreed; here the decision is taken. */
export function ReviewTab() {
  const { t } = useTranslation('issues')
  const { ref, plan, checks, issue } = useIssue()
  const rights = useMay(ref.project)
  const { calls, act, busy } = useAct()
  const counts = checks.data?.counts ?? {}
  const settled = (checks.data?.total ?? 0) - (counts.QUEUED ?? 0) - (counts.RUNNING ?? 0)
  const all = useQuery({ ...checksQuery(ref, settled), enabled: checks.data !== undefined && checks.data !== null })
  if (plan.data === null) {
    return (
      <ScrollArea label={t('tab.review')}>
        <Card>
          <Empty icon={ShieldCheck} title={t('noPlan')} hint={t('noPlanHint')} />
        </Card>
      </ScrollArea>
    )
  }
  const titles = new Map(plan.data?.changes.map((change) => [change.position, change.title]))
  const classes = all.data ? classesOf(all.data) : undefined
  const many = (plan.data?.changes.length ?? 0) > 1
  return (
    <ScrollArea label={t('tab.review')}>
      <div className="grid grid-cols-[minmax(0,1fr)_320px] items-start gap-4 max-xl:grid-cols-[minmax(0,1fr)_280px]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card
            title={t('checks')}
            actions={
              issue.data?.status === 'OPEN' &&
              rights?.may('plans.check') && (
                <Button size="sm" icon={RefreshCw} busy={busy} onClick={() => act(calls.check)}>
                  {t('checkAgain')}
                </Button>
              )
            }
          >
            {checks.error ? (
              <ProblemPanel problem={checks.error} onRetry={() => void checks.refetch()} />
            ) : checks.data ? (
              <div className="flex flex-col gap-2.5">
                <CheckCounts counts={checks.data.counts} />
                {!checks.data.finished && (
                  <SegBar
                    counts={{
                      done: (counts.PASSED ?? 0) + (counts.WARNED ?? 0),
                      failed: (counts.FAILED ?? 0) + (counts.UNKNOWN ?? 0),
                      running: counts.RUNNING ?? 0,
                      skipped: 0,
                      total: checks.data.total,
                    }}
                  />
                )}
                <p className="text-fg-2">
                  {classes &&
                    t('foldedInto', {
                      count: classes.length,
                      checks: formatNumber(checks.data.total),
                    })}
                </p>
              </div>
            ) : (
              <Skeleton className="h-6 w-64" />
            )}
          </Card>
          {all.error && <ProblemPanel problem={all.error} onRetry={() => void all.refetch()} />}
          {classes?.map((each) => (
            <CheckClassCard key={each.id} found={each} title={many ? titles.get(each.change) : undefined} />
          ))}
          {!classes && all.isPending && <Skeleton className="h-32 w-full" />}
        </div>
        <ApprovalCard />
      </div>
    </ScrollArea>
  )
}
