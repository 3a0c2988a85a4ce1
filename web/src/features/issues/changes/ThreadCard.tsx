import { CircleCheck, MessageSquareReply, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/api/may'
import { cn } from '@/lib/cn'
import { formatAgo } from '@/lib/format'
import { Button } from '@/ui/Button'
import { useAct } from '../calls'
import { Person, shortName } from '../Person'
import { useIssueRef } from '../useIssue'
import { LineDraft } from './LineDraft'
import type { Thread } from './threads'

/** What was said at a line; settled threads are folded away. */
export function ThreadCard({ thread }: { thread: Thread }) {
  const { t } = useTranslation('issues')
  const { root, replies } = thread
  const rights = useMay(useIssueRef().project)
  const { calls, act, busy } = useAct()
  const [unfolded, setUnfolded] = useState(false)
  const [replying, setReplying] = useState(false)
  const mayComment = rights?.may('issues.comment')
  const settled = root.resolvedBy !== undefined
  const shown = !settled || unfolded
  return (
    <section
      aria-label={t('thread.label', { line: root.anchor.line })}
      className={cn(
        'm-2 max-w-3xl whitespace-normal rounded-md border bg-surface font-sans text-sm shadow-card',
        settled && 'bg-bg',
      )}
    >
      {settled && (
        <p className="flex items-center gap-2 px-3 py-1.5 text-fg-2">
          <CircleCheck className="size-4 text-ok" aria-hidden />
          {t('thread.resolved', { name: shortName(root.resolvedBy ?? '') })}
          <Button size="sm" kind="ghost" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {t(unfolded ? 'thread.hide' : 'thread.show')}
          </Button>
        </p>
      )}
      {shown && (
        <>
          <ul className="flex flex-col gap-2 px-3 py-2">
            {[root, ...replies].map((comment) => (
              <li key={comment.id}>
                <p className="flex items-center gap-2">
                  <Person name={comment.author} />
                  <time dateTime={comment.createdAt} className="text-fg-2 text-xs">
                    {formatAgo(comment.createdAt)}
                  </time>
                </p>
                <p className="whitespace-pre-wrap break-words pl-7">{comment.body}</p>
              </li>
            ))}
          </ul>
          {replying ? (
            <LineDraft
              action={t('thread.reply')}
              submit={(text) => calls.reply(root.id, text)}
              onClose={() => setReplying(false)}
            />
          ) : (
            mayComment && (
              <div className="flex gap-2 border-t px-3 py-2">
                <Button size="sm" icon={MessageSquareReply} onClick={() => setReplying(true)}>
                  {t('thread.reply')}
                </Button>
                <Button
                  size="sm"
                  icon={settled ? RotateCcw : CircleCheck}
                  busy={busy}
                  onClick={() => act(() => calls.settle(root.id, !settled))}
                >
                  {t(settled ? 'thread.reopen' : 'thread.resolve')}
                </Button>
              </div>
            )
          )}
        </>
      )}
    </section>
  )
}
