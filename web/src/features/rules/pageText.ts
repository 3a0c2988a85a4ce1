/** What the pages of docs/rules use of Markdown, and nothing else: no HTML can come out of it. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'code'; language: string; text: string }
  | { kind: 'table'; head: string[]; rows: string[][] }

/** Reads a page. The first heading names the rule; the page shows it elsewhere, so it is left out. */
export function readPage(markdown: string): Block[] {
  const lines = markdown.replaceAll('\r\n', '\n').split('\n')
  const blocks: Block[] = []
  let at = 0
  const take = (belongs: (line: string) => boolean): string[] => {
    const start = at
    while (at < lines.length && belongs(lines[at] ?? '')) at++
    return lines.slice(start, at)
  }
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (line.startsWith('```')) {
      at++
      const text = take((each) => !each.startsWith('```')).join('\n')
      at++
      blocks.push({ kind: 'code', language: line.slice(3).trim(), text })
    } else if (/^#{1,6} /.test(line)) {
      at++
      if (!line.startsWith('# ')) blocks.push({ kind: 'heading', text: line.replace(/^#+ /, '') })
    } else if (/^[-*] /.test(line)) {
      blocks.push({ kind: 'list', items: listItems(take((each) => /^[-*] |^ +\S/.test(each))) })
    } else if (line.startsWith('|')) {
      const [head = [], , ...rows] = take((each) => each.startsWith('|')).map(cells)
      blocks.push({ kind: 'table', head, rows })
    } else if (line.trim() === '') at++
    else {
      const text = take((each) => each.trim() !== '' && !/^(```|#{1,6} |[-*] |\|)/.test(each)).join(' ')
      blocks.push({ kind: 'paragraph', text })
    }
  }
  return blocks
}

/** What a page shows as bad and as good. */
export interface Examples {
  bad?: string
  good?: string
}

/** The first two pieces of code: each page has its bad example before its good one. */
export function examplesOf(blocks: readonly Block[]): Examples {
  const [bad, good] = blocks.flatMap((block) => (block.kind === 'code' ? [block.text] : []))
  return { ...(bad !== undefined && { bad }), ...(good !== undefined && { good }) }
}

function listItems(lines: readonly string[]): string[] {
  const items: string[] = []
  for (const line of lines) {
    if (/^[-*] /.test(line)) items.push(line.slice(2))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return items
}

const cells = (line: string) =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

/** A piece of a line: plain, code, strong, or a link's words. */
export interface Span {
  kind: 'text' | 'code' | 'strong'
  text: string
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\([^)]*\)/g

export function readSpans(text: string): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const found of text.matchAll(INLINE)) {
    if (found.index > from) spans.push({ kind: 'text', text: text.slice(from, found.index) })
    const [whole, code, strong, words] = found
    spans.push(
      code
        ? { kind: 'code', text: code }
        : strong
          ? { kind: 'strong', text: strong }
          : { kind: 'text', text: words ?? '' },
    )
    from = found.index + whole.length
  }
  if (from < text.length) spans.push({ kind: 'text', text: text.slice(from) })
  return spans
}
