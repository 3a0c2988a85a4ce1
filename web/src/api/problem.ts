import type { components } from './schema'

type ProblemBody = Partial<components['schemas']['Problem']> & Record<string, unknown>

/** What the server answered instead (RFC 9457), or that it did not answer at all. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly why: string | undefined
  readonly next: string | undefined
  readonly requestId: string | undefined
  /** Whatever else the answer says: `permission`, `field`, `line` … */
  readonly more: Record<string, unknown>

  constructor(body: ProblemBody, status: number) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.code = body.code ?? 'web.unreadableAnswer'
    this.why = body.why
    this.next = body.next
    this.requestId = body.requestId
    this.more = body
  }

  /** Nothing came back: the network, or a server that is down. */
  static unreachable(cause: unknown): Problem {
    const problem = new Problem({ code: 'web.unreachable', detail: String(cause) }, 0)
    problem.cause = cause
    return problem
  }

  static async of(response: Response): Promise<Problem> {
    const text = await response.text()
    const requestId = response.headers.get('X-Request-Id') ?? undefined
    try {
      return new Problem({ requestId, ...(JSON.parse(text) as ProblemBody) }, response.status)
    } catch {
      // A proxy's page, say: its words are of no use to anybody, its status is.
      return new Problem({ requestId, detail: `HTTP ${response.status}` }, response.status)
    }
  }
}
