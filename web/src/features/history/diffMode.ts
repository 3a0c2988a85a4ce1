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
