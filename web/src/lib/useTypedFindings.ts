import { queryOptions, useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Schema } from '@/api/client'
import { findingKey } from './findingKey'
import { useSettled } from './useSettled'

/** A pause between two keys that is taken for the end of a thought. */
const PAUSE = 300

/** What the server reviews while somebody types; what is longer is checked when it has been submitted. */
export const LONGEST = 256 * 1024

/** Who judges. */
export interface Review {
  /** Tells judges apart. */
  by: string
  ask: (engine: string, script: string, signal: AbortSignal) => Promise<Schema<'ScriptReview'>>
}

const reviewQuery = ({ by, ask }: Review, engine: string, script: string) =>
  queryOptions({
    queryKey: ['scriptReview', by, engine, script],
    staleTime: 60_000,
    // Every pause in typing makes a query; each holds a whole script.
    gcTime: 10_000,
    retry: false,
    queryFn: ({ signal }) => ask(engine, script, signal),
  })

export interface Typed {
  /** Undefined: nothing can be said. Those of the text before stay until there are new ones. */
  findings: Schema<'Finding'>[] | undefined
  error: Error | null
  tooLong: boolean
}

/** What the review says of a text that is being written, for each engine that it is meant for. */
export function useTypedFindings(review: Review, engines: readonly string[], text: string, asked: boolean): Typed {
  const settled = useSettled(text, PAUSE)
  const tooLong = settled.length > LONGEST
  const wanted = asked && !tooLong && settled.trim() !== ''
  const answers = useQueries({
    queries: wanted ? engines.map((engine) => reviewQuery(review, engine, settled)) : [],
    combine: (all) => ({ said: all.map((each) => each.data), error: all.find((each) => each.error)?.error ?? null }),
  })
  const fresh = useMemo(() => (wanted ? merged(answers.said) : undefined), [wanted, answers])
  const [last, setLast] = useState(fresh)
  if (fresh !== last && (fresh || !wanted)) setLast(fresh)
  return { findings: wanted ? (fresh ?? last) : undefined, error: answers.error, tooLong: asked && tooLong }
}

/** What several engines say of the same place is shown once; undefined until all have answered. */
export function merged(said: readonly (Schema<'ScriptReview'> | undefined)[]): Schema<'Finding'>[] | undefined {
  if (said.length === 0 || said.some((each) => each === undefined)) return undefined
  const found = new Map<string, Schema<'Finding'>>()
  for (const each of said) for (const finding of each?.findings ?? []) found.set(findingKey(finding), finding)
  return [...found.values()].sort((a, b) => a.line - b.line || a.column - b.column)
}
