import { type Draft, emptyDraft, isUntouched } from './draft'

const keyOf = (project: string) => `sluice.draft.${project}`

/** What was being written in a project; an empty form when there is nothing, or nothing that can be read. */
export function readDraft(project: string, storage: Storage = localStorage): Draft {
  const kept = storage.getItem(keyOf(project))
  if (kept === null) return emptyDraft()
  try {
    const draft = JSON.parse(kept) as Partial<Draft>
    return Array.isArray(draft.changes) && draft.changes.length > 0 ? { ...emptyDraft(), ...draft } : emptyDraft()
  } catch {
    // Cut off, or of another version: a form that cannot be opened would be worse than an empty one.
    return emptyDraft()
  }
}

/** @returns false when the browser has no room for it, or keeps nothing */
export function keepDraft(project: string, draft: Draft, storage: Storage = localStorage): boolean {
  if (isUntouched(draft)) {
    storage.removeItem(keyOf(project))
    return true
  }
  try {
    storage.setItem(keyOf(project), JSON.stringify(draft))
    return true
  } catch {
    storage.removeItem(keyOf(project))
    return false
  }
}

export function dropDraft(project: string, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(project))
}
