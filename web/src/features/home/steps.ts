export const STEPS = ['instance', 'assign', 'change'] as const

export type FirstStep = (typeof STEPS)[number]

/** What there is so far. */
export interface SoFar {
  instances: number
  /** Databases that belong to a project. */
  assigned: number
  issues: number
}

/** The step to take next; none once a change was proposed. */
export function nextStep({ instances, assigned, issues }: SoFar): FirstStep | undefined {
  if (instances === 0) return 'instance'
  if (assigned === 0) return 'assign'
  return issues === 0 ? 'change' : undefined
}
