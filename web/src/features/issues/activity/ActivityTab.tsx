import { useQuery } from '@tanstack/react-query'
import { Check, CircleCheck, CirclePlus, CircleSlash, FileCode2, MessageSquare, Rocket, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { ScrollArea } from '@/ui/ScrollArea'
import { Skeleton } from '@/ui/Skeleton'
import { Timeline } from '@/ui/Timeline'
import { Person } from '../Person'
import { approvalsQuery, commentsQuery, revisionsQuery } from '../queries'
import { useIssue } from '../useIssue'
import { CommentForm } from './CommentForm'
import { type Deed, deedsOf } from './deeds'

const LOOKS = {
  opened: { icon: CirclePlus, tone: 'wait' },
  proposed: { icon: FileCode2, tone: 'rev' },
  approved: { icon: Check, tone: 'ok' },
  refused: { icon: X, tone: 'err' },
  started: { icon: Rocket, tone: 'run' },
  finished: { icon: CircleCheck, tone: 'ok' },
  cancelled: { icon: CircleSlash, tone: 'wait' },
  commented: { icon: MessageSquare, tone: 'wait' },
} as const

/** What happened and what was said, oldest first. */
export function ActivityTab() {
  const { t } = useTranslation('issues')
  const { ref, issue, rollouts } = useIssue()
  const comments = useQuery(commentsQuery(ref))
  const revisions = useQuery(revisionsQuery(ref))
  const approvals = useQuery(approvalsQuery(ref))
  const failed = [comments, revisions, approvals, rollouts].find((query) => query.error)
  const ready = issue.data && comments.data && rollouts.data && revisions.data && approvals.data
  return (
    <ScrollArea label={t('tab.activity')}>
      <div className="flex max-w-3xl flex-col gap-5">
        {failed?.error && <ProblemPanel problem={failed.error} onRetry={() => void failed.refetch()} />}
        {ready ? (
          <Timeline
            label={t('tab.activity')}
            entries={deedsOf({
              issue: issue.data,
              revisions: revisions.data,
              approvals: approvals.data,
              rollouts: rollouts.data,
              comments: comments.data,
            }).map((deed) => ({
              id: deed.id,
              ...LOOKS[deed.kind],
              title: <Told deed={deed} />,
              at: deed.at,
              body: deed.text && <p className="whitespace-pre-wrap break-words">{deed.text}</p>,
            }))}
          />
        ) : (
          !failed && <Skeleton className="h-40 w-full" />
        )}
        <CommentForm />
      </div>
    </ScrollArea>
  )
}

function Told({ deed }: { deed: Deed }) {
  const { t } = useTranslation('issues')
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-1.5">
      {deed.by && <Person name={deed.by} />}
      {t(`deed.${deed.kind}`, { what: deed.what ?? '' })}
    </span>
  )
}
