import { useTranslation } from 'react-i18next'
import { formatAgo, formatNumber, formatShare } from '@/lib/format'
import { Link } from '@/ui/Link'
import { Card } from '@/ui/Page'
import { EnvTag } from '@/ui/Pill'
import { ScrollArea } from '@/ui/ScrollArea'
import { SegBar } from '@/ui/SegBar'
import { Skeleton } from '@/ui/Skeleton'
import { CommentForm } from '../activity/CommentForm'
import { Comments } from '../activity/Comments'
import { countStage } from '../happenings'
import { Person } from '../Person'
import { shareOf } from '../phase'
import { ApprovalSteps } from '../review/ApprovalSteps'
import { CheckCounts } from '../review/CheckCounts'
import { barOf } from '../rollout/Stages'
import { useIssue } from '../useIssue'
import { Description, EditableLabels } from './Editable'

/** What it is about and how it stands, at a glance. */
export function OverviewTab() {
  const { t } = useTranslation('issues')
  const { ref, issue, checks, approval, rollout } = useIssue()
  if (!issue.data) return null
  return (
    <ScrollArea label={t('tab.overview')}>
      <div className="grid grid-cols-[minmax(0,1fr)_320px] items-start gap-4 max-xl:grid-cols-[minmax(0,1fr)_280px]">
        <div className="flex min-w-0 flex-col gap-4">
          <Description />
          <Comments />
          <CommentForm />
        </div>
        <div className="flex flex-col gap-4">
          <Card title={t('tab.rollout')}>
            {rollout ? (
              <div className="flex flex-col gap-2.5">
                <p className="tnum flex items-baseline justify-between">
                  <b className="font-semibold">{formatShare(shareOf(rollout))}</b>
                  <Link to="/p/$project/issues/$issue/rollout" params={ref}>
                    {t(`rolloutStatus.${rollout.status}`)}
                  </Link>
                </p>
                {rollout.stages.map((stage) => (
                  <div key={stage.environment}>
                    <p className="tnum mb-1 flex items-center gap-2 text-xs">
                      <EnvTag name={stage.environment} />
                      <span className="text-fg-2">{t(`stage.${stage.status}`)}</span>
                      <span className="ml-auto">
                        {`${formatNumber(countStage(stage).done + countStage(stage).skipped)} / ${formatNumber(stage.total)}`}
                      </span>
                    </p>
                    <SegBar counts={barOf(countStage(stage))} />
                  </div>
                ))}
              </div>
            ) : (
              <p className="text-fg-2">{t('noRollout')}</p>
            )}
          </Card>
          <Card title={t('approvals')}>
            {approval.data ? (
              <ApprovalSteps approval={approval.data} />
            ) : approval.data === null ? (
              <p className="text-fg-2">{t('noApproval')}</p>
            ) : (
              <Skeleton className="h-10 w-full" />
            )}
          </Card>
          <Card title={t('checks')}>
            {checks.data ? (
              <CheckCounts counts={checks.data.counts} />
            ) : checks.data === null ? (
              <p className="text-fg-2">{t('noPlan')}</p>
            ) : (
              <Skeleton className="h-6 w-full" />
            )}
          </Card>
          <Card title={t('details')}>
            <dl className="grid grid-cols-[80px_minmax(0,1fr)] gap-y-2">
              <dt className="text-fg-2">{t('column.author')}</dt>
              <dd>
                <Person name={issue.data.author} />
              </dd>
              <dt className="text-fg-2">{t('labels')}</dt>
              <dd className="flex min-w-0 flex-wrap items-center gap-1">
                <EditableLabels />
              </dd>
              <dt className="text-fg-2">{t('column.updated')}</dt>
              <dd>{formatAgo(issue.data.updatedAt)}</dd>
            </dl>
          </Card>
        </div>
      </div>
    </ScrollArea>
  )
}
