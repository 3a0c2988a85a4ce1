import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { MariaSQL, MySQL, PostgreSQL, SQLite, type SQLNamespace, StandardSQL, sql } from '@codemirror/lang-sql'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  ViewPlugin,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Engines by the word that the API uses. */
const DIALECTS = { postgresql: PostgreSQL, mysql: MySQL, mariadb: MariaSQL, sqlite: SQLite }

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--syn-keyword)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--syn-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--syn-number)' },
  { tag: tags.comment, color: 'var(--syn-comment)' },
  { tag: tags.typeName, color: 'var(--syn-type)' },
])

/** SQL, coloured; `schema` feeds completion. */
export function sqlLanguage(engine: string | undefined, schema?: SQLNamespace): Extension {
  const dialect = DIALECTS[engine as keyof typeof DIALECTS] ?? StandardSQL
  return [sql({ dialect, schema, upperCaseKeywords: true }), syntaxHighlighting(colours)]
}

/** Lines are measured again when a font has come: until then numbers may stand beside the wrong lines. */
const measuredAnew = ViewPlugin.define((view) => {
  const measure = () => view.requestMeasure()
  document.fonts?.addEventListener('loadingdone', measure)
  return { destroy: () => document.fonts?.removeEventListener('loadingdone', measure) }
})

/** Two spaces of indent, numbers, the usual keys; Tab leaves the editor, as it must for who cannot use a mouse. */
export function writing(): Extension {
  return [
    measuredAnew,
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    history(),
    autocompletion({ icons: false }),
    keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
  ]
}

/** Text to read: no caret, still reachable by keyboard so that it can be scrolled and copied. */
export function reading(label: string): Extension {
  return [
    measuredAnew,
    lineNumbers(),
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
  ]
}
