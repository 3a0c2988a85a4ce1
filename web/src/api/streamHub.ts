import { EventParser, type StreamEvent } from './sse'

/** `live` events come · `reconnecting` they will again · `refused` they never will: signed out, gone, or not allowed. */
export type LiveStatus = 'connecting' | 'live' | 'reconnecting' | 'refused'

export type HubMessage = { path: string; event: StreamEvent } | { path: string; status: LiveStatus }

export interface Watcher {
  tell(message: HubMessage): void
}

export interface HubOptions {
  fetch: (path: string, init: RequestInit) => Promise<Response>
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

const FIRST_WAIT = 500
const LONGEST_WAIT = 15_000

/**
 * Keeps one stream per path for any number of watchers. It is read with `fetch`, not with `EventSource`, because only so
 * a stream can be resumed after the last event seen, and its refusals be told apart. Who comes later gets what the others
 * have seen: the state, and the last event of each thing since.
 */
export class StreamHub {
  private readonly streams = new Map<string, Stream>()

  constructor(private readonly options: HubOptions) {}

  watch(path: string, watcher: Watcher): void {
    let stream = this.streams.get(path)
    if (!stream) {
      stream = new Stream(path, this.options)
      this.streams.set(path, stream)
    }
    stream.join(watcher)
  }

  leave(path: string, watcher: Watcher): void {
    if (this.streams.get(path)?.leave(watcher)) this.streams.delete(path)
  }
}

class Stream {
  private readonly watchers = new Set<Watcher>()
  private readonly seen = new Map<string, StreamEvent>()
  private readonly closed = new AbortController()
  private status: LiveStatus = 'connecting'
  private last: number | undefined

  constructor(
    private readonly path: string,
    private readonly options: HubOptions,
  ) {}

  join(watcher: Watcher): void {
    this.watchers.add(watcher)
    const { path } = this
    watcher.tell({ path, status: this.status })
    const past = [...this.seen.values()].sort((left, right) => left.sequence - right.sequence)
    for (const event of past) watcher.tell({ path, event })
    if (this.watchers.size === 1 && this.last === undefined) void this.run()
  }

  /** @returns whether nobody is left */
  leave(watcher: Watcher): boolean {
    this.watchers.delete(watcher)
    if (this.watchers.size === 0) this.closed.abort()
    return this.watchers.size === 0
  }

  private async run(): Promise<void> {
    let pause = FIRST_WAIT
    while (!this.closed.signal.aborted) {
      const before = this.last
      if ((await this.readOnce()) === 'refused') {
        this.become('refused')
        return
      }
      if (this.closed.signal.aborted) return
      this.become('reconnecting')
      // A stream that brought something ended in peace; one that brings nothing is asked less and less often.
      pause = this.last === before ? Math.min(pause * 2, LONGEST_WAIT) : FIRST_WAIT
      await this.options.wait(pause, this.closed.signal)
    }
  }

  private async readOnce(): Promise<'ended' | 'refused'> {
    const headers: Record<string, string> = { Accept: 'text/event-stream' }
    if (this.last !== undefined) headers['Last-Event-ID'] = String(this.last)
    try {
      const { signal } = this.closed
      const response = await this.options.fetch(this.path, { headers, signal, credentials: 'same-origin' })
      if (response.status >= 400 && response.status < 500) return 'refused'
      if (!response.ok || !response.body) return 'ended'
      this.become('live')
      await this.readAll(response.body)
    } catch {
      // The network, or we left: either way the loop knows what to do.
    }
    return 'ended'
  }

  private async readAll(stream: ReadableStream<Uint8Array>): Promise<void> {
    const parser = new EventParser()
    const decoder = new TextDecoder()
    const reader = stream.getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      for (const event of parser.push(decoder.decode(read.value, { stream: true }))) this.take(event)
    }
  }

  private take(event: StreamEvent): void {
    if (event.kind === 'state') this.seen.clear()
    this.last = event.sequence
    this.seen.set(subject(event), event)
    this.tellAll({ path: this.path, event })
  }

  private become(status: LiveStatus): void {
    this.status = status
    this.tellAll({ path: this.path, status })
  }

  private tellAll(message: HubMessage): void {
    for (const watcher of this.watchers) watcher.tell(message)
  }
}

/** What an event is about: a later event about the same says all that an earlier one said. */
function subject({ kind, data }: StreamEvent): string {
  const about = data as { task?: string; stage?: string } | null
  return `${kind} ${about?.task ?? about?.stage ?? ''}`
}
