import type { Schema } from '@/api/client'

type Check = Schema<'Check'>

/** Databases of one engine that looked the same when they were checked. */
export interface SchemaClass {
  /** A, B, C …: the most frequent first. */
  letter: string
  fingerprint: string
  /** At least one. */
  checks: Check[]
  environments: string[]
}

/** The classes of one engine, and how many of its databases have not been read. */
export interface EngineSchemas {
  engine: string
  classes: SchemaClass[]
  unread: number
}

/** Five hundred databases fold into the few shapes that the script will meet. */
export function schemasOf(checks: readonly Check[], change: number): EngineSchemas[] {
  const engines = new Map<string, { byShape: Map<string, Check[]>; unread: number }>()
  for (const check of checks) {
    if (check.change !== change) continue
    const engine = engines.get(check.engine) ?? { byShape: new Map<string, Check[]>(), unread: 0 }
    engines.set(check.engine, engine)
    if (!check.fingerprint) engine.unread++
    else {
      const same = engine.byShape.get(check.fingerprint)
      if (same) same.push(check)
      else engine.byShape.set(check.fingerprint, [check])
    }
  }
  return [...engines]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([engine, { byShape, unread }]) => ({ engine, unread, classes: lettered(byShape) }))
}

function lettered(byShape: Map<string, Check[]>): SchemaClass[] {
  return [...byShape]
    .sort(([a, some], [b, others]) => others.length - some.length || a.localeCompare(b))
    .map(([fingerprint, checks], at) => ({
      letter: letterOf(at),
      fingerprint,
      checks,
      environments: [...new Set(checks.map((check) => check.environment))],
    }))
}

/** A … Z, AA, AB … */
function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : letterOf(Math.floor(at / 26) - 1) + letter
}
