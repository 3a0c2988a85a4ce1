import type { Schema } from '@/api/client'

type Entry = Schema<'HistoryEntry'>

const DATABASE = /^instances\/([^/]+)\/databases\/(.+)$/

/** `instances/pg-1/databases/mes` in its parts. */
export function databaseOf(entry: Pick<Entry, 'database'>): { instance: string; database: string } {
  const [, instance = '', database = entry.database] = DATABASE.exec(entry.database) ?? []
  return { instance, database }
}

/** The number of the issue, in its project. */
export function issueOf(entry: Pick<Entry, 'issue'>): string {
  return entry.issue.split('/').at(-1) ?? ''
}

/** `users/ada` → `ada`; `serviceAccounts/ci` stays as it is, because it is no person. */
export function personOf(actor: string): string {
  return actor.replace(/^users\//, '')
}

export function durationOf(entry: Pick<Entry, 'startedAt' | 'finishedAt'>): number {
  return Math.max(0, Date.parse(entry.finishedAt) - Date.parse(entry.startedAt))
}
