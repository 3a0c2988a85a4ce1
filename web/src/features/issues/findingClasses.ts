import type { Schema } from '@/api/client'

type Check = Schema<'Check'>
type Finding = Schema<'Finding'>

/** Databases of one change for which review said exactly the same. */
export interface CheckClass {
  id: string
  change: number
  script: string
  engine: string
  status: Check['status']
  findings: Finding[]
  checks: Check[]
}

const ORDER: Check['status'][] = ['FAILED', 'UNKNOWN', 'WARNED', 'RUNNING', 'QUEUED', 'PASSED']

/** Five hundred databases fold into the few things that there are to read; what stops the rollout comes first. */
export function classesOf(checks: readonly Check[]): CheckClass[] {
  const classes = new Map<string, CheckClass>()
  for (const check of checks) {
    const id = JSON.stringify([check.change, check.script, check.status, check.findings.map(said)])
    const known = classes.get(id)
    if (known) known.checks.push(check)
    else {
      const { change, script, engine, status, findings } = check
      classes.set(id, { id, change, script, engine, status, findings, checks: [check] })
    }
  }
  return [...classes.values()].sort(
    (a, b) =>
      a.change - b.change ||
      ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
      b.checks.length - a.checks.length ||
      a.id.localeCompare(b.id),
  )
}

function said(finding: Finding): unknown[] {
  return [finding.level, finding.rule, finding.line, finding.column, finding.message]
}

/** What is said of a script at all, each thing once, with how many databases it is said of. */
export function findingsOfScript(
  checks: readonly Check[],
  change: number,
  script: string,
): { finding: Finding; databases: number }[] {
  const found = new Map<string, { finding: Finding; databases: number }>()
  for (const check of checks) {
    if (check.change !== change || check.script !== script) continue
    for (const finding of check.findings) {
      const id = JSON.stringify(said(finding))
      const known = found.get(id)
      if (known) known.databases++
      else found.set(id, { finding, databases: 1 })
    }
  }
  return [...found.values()].sort((a, b) => a.finding.line - b.finding.line || a.finding.column - b.finding.column)
}
