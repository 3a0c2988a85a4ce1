import { useQuery } from '@tanstack/react-query'
import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from '@/ui/Link'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Skeleton } from '@/ui/Skeleton'
import { Timeline } from '@/ui/Timeline'
import { Person } from '../Person'
import { commentsQuery } from '../queries'
import { useIssueRef } from '../useIssue'

/** The conversation, oldest first. */
export function Comments() {
  const { t } = useTranslation('issues')
  const ref = useIssueRef()
  const comments = useQuery(commentsQuery(ref))
  if (comments.error) return <ProblemPanel problem={comments.error} onRetry={() => void comments.refetch()} />
  if (!comments.data) return <Skeleton className="h-16 w-full" />
  if (comments.data.length === 0) return null
  return (
    <section>
      <h2 className="mb-3 font-semibold">{t('comments')}</h2>
      <Timeline
        label={t('comments')}
        entries={comments.data.map((comment) => ({
          id: comment.id,
          icon: MessageSquare,
          title: <Person name={comment.author} />,
          at: comment.createdAt,
          body: (
            <>
              {comment.anchor && (
                <p className="flex items-baseline gap-2 text-xs">
                  <Link to="/p/$project/issues/$issue/changes" params={ref} className="shrink-0">
                    {t('thread.line', { line: comment.anchor.line })}
                  </Link>
                  <code className="truncate font-mono text-fg-2">{comment.anchor.quote}</code>
                </p>
              )}
              <p className="whitespace-pre-wrap break-words">{comment.body}</p>
            </>
          ),
        }))}
      />
    </section>
  )
}
