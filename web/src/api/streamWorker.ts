/// <reference lib="webworker" />
// Shared by all tabs of this browser: HTTP/1.1 has six connections per server, and each stream takes one.
import { StreamHub, type Watcher } from './streamHub'
import { wait } from './wait'

const hub = new StreamHub({ fetch: (path, init) => fetch(path, init), wait })

declare const self: SharedWorkerGlobalScope

self.onconnect = (connect) => {
  const port = connect.ports[0] as MessagePort
  const watcher: Watcher = { tell: (message) => port.postMessage(message) }
  port.onmessage = ({ data }: MessageEvent<{ watch?: string; leave?: string }>) => {
    if (data.watch) hub.watch(data.watch, watcher)
    if (data.leave) hub.leave(data.leave, watcher)
  }
}
