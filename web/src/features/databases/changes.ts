import type { Schema } from '@/api/client'
import type { Labels } from '@/lib/labels'

export interface BulkChange {
  /** Absent: stays as it is. Empty: belongs to none. */
  project?: string
  /** Are set, whatever was there. */
  set: Labels
  /** Are taken away where they are. */
  remove: readonly string[]
}

/**
 * What is sent for one database. The API replaces its own labels as a whole, so those that stay are sent again.
 */
export function changeOf(
  database: Pick<Schema<'Database'>, 'ownLabels'>,
  { project, set, remove }: BulkChange,
): Schema<'DatabaseChange'> {
  const change: Schema<'DatabaseChange'> = {}
  if (project !== undefined) change.project = project
  if (Object.keys(set).length > 0 || remove.length > 0) {
    const kept = Object.entries(database.ownLabels).filter(([key]) => !remove.includes(key))
    change.labels = { ...Object.fromEntries(kept), ...set }
  }
  return change
}
