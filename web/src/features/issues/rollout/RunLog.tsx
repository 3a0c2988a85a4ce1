import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDuration, formatNumber } from '@/lib/format'
import { CodeBlock } from '@/ui/CodeBlock'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Skeleton } from '@/ui/Skeleton'
import { StatusIcon } from '@/ui/StatusIcon'
import { logQuery } from '../queries'
import { useIssueRef } from '../useIssue'

/** What one attempt executed: each statement with its place in the script, how long it took, and what it said. */
export function RunLog({ task, attempt, live }: { task: string; attempt: number; live: boolean }) {
  const { t } = useTranslation('issues')
  const log = useQuery(logQuery(useIssueRef(), task, attempt, live))
  if (log.error) return <ProblemPanel problem={log.error} onRetry={() => void log.refetch()} />
  if (!log.data) return <Skeleton className="h-16 w-full" />
  if (log.data.items.length === 0) return <p className="text-fg-2">{t('nothingExecuted')}</p>
  return (
    <>
      <ol aria-label={t('log')} className="flex flex-col gap-3">
        {log.data.items.map((entry) => (
          <li key={entry.seq}>
            <p className="tnum mb-1 flex flex-wrap items-center gap-x-3 text-fg-2 text-xs">
              <StatusIcon status={entry.error ? 'failed' : 'done'} />
              <span className="font-mono">{`${entry.line}:${entry.column}`}</span>
              <span>{formatDuration(entry.microseconds / 1000)}</span>
              {entry.rows >= 0 && <span>{t('rows', { count: entry.rows, number: formatNumber(entry.rows) })}</span>}
              {entry.tries > 1 && <span className="text-warn">{t('tries', { count: entry.tries })}</span>}
            </p>
            <CodeBlock label={t('statementAt', { line: entry.line })} text={entry.text} />
            {entry.notices.map((notice) => (
              <p key={notice} className="mt-1 break-words text-fg-2 text-xs">
                {notice}
              </p>
            ))}
            {entry.error && <p className="mt-1 break-words font-medium text-err">{entry.error}</p>}
          </li>
        ))}
      </ol>
      {log.data.nextPageToken && <p className="mt-2 text-fg-2">{t('logCut', { count: log.data.items.length })}</p>}
    </>
  )
}
