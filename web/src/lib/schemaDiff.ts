export const DIFF_MODES = ['split', 'unified'] as const

export type DiffMode = (typeof DIFF_MODES)[number]

const KEPT = 'sluice.diff'

/** What the address says; else what was chosen last in this browser. */
export function diffMode(inAddress: string): DiffMode {
  const wanted = inAddress || localStorage.getItem(KEPT)
  return wanted === 'unified' ? 'unified' : 'split'
}

export function rememberDiffMode(mode: DiffMode): void {
  localStorage.setItem(KEPT, mode)
}

/** A piece of a schema that differs: its DDL before, absent when it is new, and after, absent when it is gone. */
export interface DiffObject {
  object: string
  before?: string | undefined
  after?: string | undefined
}

export type Fate = 'added' | 'removed' | 'changed'

export function fateOf({ before, after }: DiffObject): Fate {
  if (before === undefined) return 'added'
  return after === undefined ? 'removed' : 'changed'
}
