import type { Schema } from '@/api/client'
import type { May } from '@/api/may'

/** Why somebody cannot answer now; undefined when they can. The server asks the same once more. */
export type Hindrance = 'notPending' | 'notOpen' | 'ownChange' | 'roleMissing' | 'samePerson' | 'permission'

export function hindranceOf(
  approval: Schema<'Approval'>,
  issue: Pick<Schema<'Issue'>, 'status'>,
  rights: Pick<May, 'name' | 'roles' | 'may'>,
): Hindrance | undefined {
  if (issue.status !== 'OPEN') return 'notOpen'
  if (approval.status !== 'PENDING') return 'notPending'
  if (!rights.may('issues.approve')) return 'permission'
  if (approval.authors.includes(rights.name)) return 'ownChange'
  if (approval.waitingFor && !rights.roles.has(approval.waitingFor)) return 'roleMissing'
  if (approval.steps.some((step) => step.actor === rights.name)) return 'samePerson'
  return undefined
}
