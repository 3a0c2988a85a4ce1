import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter, WidgetType } from '@codemirror/view'

/** Something that stands under a line, and the element that React fills. */
export interface NotePlace {
  line: number
  element: HTMLElement
}

class Note extends WidgetType {
  constructor(readonly element: HTMLElement) {
    super()
  }
  override eq(other: Note) {
    return other.element === this.element
  }
  toDOM() {
    return this.element
  }
  /** What is typed and clicked there is not the editor's business. */
  override ignoreEvent() {
    return true
  }
}

export const setNotes = StateEffect.define<readonly NotePlace[]>()

const notes = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, { effects, state }) => {
    const effect = effects.findLast((each) => each.is(setNotes))
    if (!effect) return shown
    const builder = new RangeSetBuilder<Decoration>()
    for (const { line, element } of effect.value as readonly NotePlace[]) {
      if (line > state.doc.lines) continue
      const { to } = state.doc.line(line)
      builder.add(to, to, Decoration.widget({ widget: new Note(element), block: true, side: 1 }))
    }
    return builder.finish()
  },
  provide: (field) => EditorView.decorations.from(field),
})

class Sign extends GutterMarker {
  constructor(
    readonly line: number,
    readonly label: (line: number) => string,
    readonly onLine: (line: number) => void,
  ) {
    super()
  }
  override eq(other: Sign) {
    return other.line === this.line && other.label === this.label
  }
  override toDOM() {
    const button = document.createElement('button')
    button.type = 'button'
    // For the mouse; who uses the keyboard has a button above that asks for the line.
    button.tabIndex = -1
    button.className = 'cm-say'
    button.title = this.label(this.line)
    button.textContent = '+'
    button.onclick = () => this.onLine(this.line)
    return button
  }
}

/** Notes under lines; with `onLine` also a sign beside each line that asks for one. */
export function noting(onLine?: (line: number) => void, label: (line: number) => string = String): Extension {
  if (!onLine) return notes
  const sign = gutter({
    class: 'cm-says',
    lineMarker: (view, block) => new Sign(view.state.doc.lineAt(block.from).number, label, onLine),
    widgetMarker: () => null,
  })
  return [notes, sign]
}
