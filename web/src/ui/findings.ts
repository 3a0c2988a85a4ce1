import type { Schema } from '@/api/client'
import type { EditorFinding } from './SqlEditor'

/** What could not be judged counts as much as an error, everywhere. */
const SEVERITY = { ERROR: 'error', UNKNOWN: 'error', WARNING: 'warning', INFO: 'info' } as const

export function forEditor(findings: readonly Schema<'Finding'>[]): EditorFinding[] {
  return findings.map(({ level, line, column, endLine, endColumn, message, rule }) => ({
    line,
    column,
    endLine,
    endColumn,
    message,
    rule,
    severity: SEVERITY[level],
  }))
}
