export interface Part {
  at: number
  kind: 'keyword' | 'string' | 'comment' | 'text'
  text: string
}

const KEYWORDS =
  'add all alter and as begin between by cascade case check column commit concurrently constraint create database default delete desc distinct drop else end exists foreign from function grant group having if in index insert into is join key left like limit not null on or order primary references rename replace returning revoke right rollback schema select set table then to trigger truncate type union unique update using values view when where with'

const TOKEN = new RegExp(
  `(--[^\\n]*|/\\*[\\s\\S]*?\\*/)|('(?:[^']|'')*'?)|\\b(${KEYWORDS.replaceAll(' ', '|')})\\b`,
  'gi',
)

/** Colours a statement well enough to read it; the editor has the real grammar, and much more weight. */
export function colourSql(sql: string): Part[] {
  const parts: Part[] = []
  const push = (at: number, kind: Part['kind'], text: string) => text !== '' && parts.push({ at, kind, text })
  let end = 0
  for (const match of sql.matchAll(TOKEN)) {
    push(end, 'text', sql.slice(end, match.index))
    push(match.index, match[1] ? 'comment' : match[2] ? 'string' : 'keyword', match[0])
    end = match.index + match[0].length
  }
  push(end, 'text', sql.slice(end))
  return parts
}
