import { useTranslation } from 'react-i18next'
import { Card } from '@/ui/Page'
import { ThreadCard } from './ThreadCard'
import type { Thread } from './threads'

/** What was said about scripts that the plan holds no more, with the line as it was. */
export function OutdatedThreads({ threads }: { threads: readonly Thread[] }) {
  const { t } = useTranslation('issues')
  if (threads.length === 0) return null
  return (
    <Card title={t('thread.outdated', { count: threads.length })}>
      <ul className="flex flex-col gap-3">
        {threads.map((thread) => (
          <li key={thread.root.id}>
            <p className="flex items-baseline gap-2 text-xs">
              <span className="tnum shrink-0 text-fg-2">{t('thread.line', { line: thread.root.anchor.line })}</span>
              <code className="truncate font-mono">{thread.root.anchor.quote}</code>
            </p>
            <ThreadCard thread={thread} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
