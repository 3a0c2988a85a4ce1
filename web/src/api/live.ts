import { useEffect, useEffectEvent, useState } from 'react'
import type { StreamEvent } from './sse'
import { type HubMessage, type LiveStatus, StreamHub, type Watcher } from './streamHub'
import { wait } from './wait'

interface Line {
  watch(path: string): void
  leave(path: string): void
}

const watchers = new Map<string, Set<Watcher>>()
let line: Line | undefined

function receive(message: HubMessage): void {
  for (const watcher of watchers.get(message.path) ?? []) watcher.tell(message)
}

/** To the worker that all tabs share; where browsers have none, to a hub of this tab. */
function open(): Line {
  if (typeof SharedWorker === 'undefined') {
    const hub = new StreamHub({ fetch: (path, init) => fetch(path, init), wait })
    const self: Watcher = { tell: receive }
    return { watch: (path) => hub.watch(path, self), leave: (path) => hub.leave(path, self) }
  }
  const { port } = new SharedWorker(new URL('./streamWorker.ts', import.meta.url), { type: 'module', name: 'sluice' })
  port.onmessage = ({ data }: MessageEvent<HubMessage>) => receive(data)
  // A closed tab must not keep a stream alive for nobody.
  addEventListener('pagehide', () => {
    for (const path of watchers.keys()) port.postMessage({ leave: path })
  })
  return { watch: (path) => port.postMessage({ watch: path }), leave: (path) => port.postMessage({ leave: path }) }
}

/** Watches a stream of the API until the returned function is called. */
export function watch(path: string, watcher: Watcher): () => void {
  line ??= open()
  const known = watchers.get(path)
  // A second watcher in this tab starts again, so that it gets the state as well.
  if (known) line.leave(path)
  watchers.set(path, new Set([...(known ?? []), watcher]))
  line.watch(path)
  return () => {
    const left = new Set([...(watchers.get(path) ?? [])].filter((each) => each !== watcher))
    if (left.size > 0) {
      watchers.set(path, left)
      return
    }
    watchers.delete(path)
    line?.leave(path)
  }
}

/**
 * Watches a stream while the component is there. `onEvent` gets the state first, then every event after it; after a lost
 * connection those that were missed. Handle events as "this is so now", never as "one more": some may come again.
 *
 * @param path such as `/v1/projects/shop/issues/3/rollout:watch`; undefined watches nothing
 */
export function useLive(path: string | undefined, onEvent: (event: StreamEvent) => void): LiveStatus | 'off' {
  const [status, setStatus] = useState<LiveStatus | 'off'>('off')
  const take = useEffectEvent(onEvent)
  useEffect(() => {
    if (path === undefined) {
      setStatus('off')
      return
    }
    return watch(path, { tell: (message) => ('event' in message ? take(message.event) : setStatus(message.status)) })
  }, [path])
  return status
}
