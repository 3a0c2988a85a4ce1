import type { Schema } from '@/api/client'

/** Equal for findings that say the same of the same place. */
export const findingKey = (finding: Schema<'Finding'>) =>
  `${finding.line}:${finding.column} ${finding.rule} ${finding.message}`
