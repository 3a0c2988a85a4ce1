/** A filter as people type it and as it stands in the URL: `is:open author:@me "exact words" orders`. */
export interface Filter {
  terms: Term[]
  /** The words that are no term. */
  text: string
}

export interface Term {
  key: string
  value: string
}

const WORD = /(?:([\p{L}\p{N}._-]+):)?("[^"]*"?|\S+)/gu

/** Reads a filter; words with a key that is not known stay text, so that `http://…` can be looked for. */
export function parseFilter(query: string, keys: readonly string[]): Filter {
  const terms: Term[] = []
  const words: string[] = []
  for (const [whole, key, value] of query.matchAll(WORD)) {
    if (key && keys.includes(key)) terms.push({ key, value: (value ?? '').replace(/^"|"$/g, '') })
    else words.push(whole)
  }
  return { terms, text: words.join(' ') }
}

export function printFilter({ terms, text }: Filter): string {
  const printed = terms.map(({ key, value }) => `${key}:${/\s/.test(value) ? `"${value}"` : value}`)
  return [...printed, text.trim()].filter((word) => word !== '').join(' ')
}

/** The values of a key, in order. */
export function valuesOf(filter: Filter, key: string): string[] {
  return filter.terms.filter((term) => term.key === key).map((term) => term.value)
}
