/** One server-sent event. */
export interface StreamEvent {
  /** Its number; events of one stream count upwards. */
  sequence: number
  kind: string
  data: unknown
}

/** Cuts a stream of text into events; a blank line ends one, lines that begin with a colon are heartbeats. */
export class EventParser {
  private rest = ''
  private id = ''
  private kind = ''
  private data: string[] = []

  push(text: string): StreamEvent[] {
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/)
    this.rest = lines.pop() ?? ''
    const events: StreamEvent[] = []
    for (const line of lines) {
      if (line !== '') this.field(line)
      else if (this.data.length > 0) events.push(this.finish())
    }
    return events
  }

  private field(line: string): void {
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'id') this.id = value
    else if (name === 'event') this.kind = value
    else if (name === 'data') this.data.push(value)
  }

  private finish(): StreamEvent {
    const event = { sequence: Number(this.id), kind: this.kind || 'message', data: JSON.parse(this.data.join('\n')) }
    this.kind = ''
    this.data = []
    return event
  }
}
