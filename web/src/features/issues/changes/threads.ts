import type { Schema } from '@/api/client'

type Comment = Schema<'Comment'>
type Anchored = Comment & { anchor: NonNullable<Comment['anchor']> }

/** A comment on a line, and what was answered. */
export interface Thread {
  root: Anchored
  replies: Comment[]
}

/** The threads among the comments, in the order in which they began. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const threads = new Map<string, Thread>()
  for (const comment of comments) {
    if (isAnchored(comment)) threads.set(comment.id, { root: comment, replies: [] })
    else if (comment.replyTo) threads.get(comment.replyTo)?.replies.push(comment)
  }
  return [...threads.values()]
}

/** Threads of scripts that the plan holds no more. */
export function outdated(threads: readonly Thread[], plan: Pick<Schema<'Plan'>, 'changes'>): Thread[] {
  const held = new Set(plan.changes.flatMap((change) => Object.values(change.scripts)))
  return threads.filter(({ root }) => !held.has(root.anchor.script))
}

/** The lines with something under them, in order. */
export function linesOf(threads: readonly Thread[], draft: number | undefined): number[] {
  const lines = new Set(threads.map(({ root }) => root.anchor.line))
  if (draft !== undefined) lines.add(draft)
  return [...lines].sort((left, right) => left - right)
}

function isAnchored(comment: Comment): comment is Anchored {
  return comment.anchor !== undefined
}
