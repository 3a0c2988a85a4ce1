import { afterEach, beforeEach, expect, test } from 'vitest'
import { api, body, setCsrfToken } from './client'
import { Problem } from './problem'

const real = window.fetch
let asked: Request[] = []
let answer: () => Response | Promise<Response>

beforeEach(() => {
  asked = []
  window.fetch = (async (request: Request) => {
    asked.push(request)
    return answer()
  }) as typeof fetch
})
afterEach(() => {
  window.fetch = real
  setCsrfToken(undefined)
})

const problem = { code: 'access.denied', detail: 'No.', next: 'Ask.', requestId: 'r-1', permission: 'users.list' }

test('a refusal is thrown with its code, what next, and what else it says', async () => {
  answer = () => new Response(JSON.stringify(problem), { status: 403 })
  const failure = await body(api.GET('/v1/users')).catch((thrown: unknown) => thrown)
  expect(failure).toBeInstanceOf(Problem)
  expect(failure).toMatchObject({ status: 403, code: 'access.denied', next: 'Ask.', requestId: 'r-1' })
  expect((failure as Problem).more.permission).toBe('users.list')
})

test("a proxy's page becomes a problem with the status and the request id", async () => {
  answer = () => new Response('<html>', { status: 502, headers: { 'X-Request-Id': 'r-2' } })
  const failure = await body(api.GET('/v1/me')).catch((thrown: unknown) => thrown)
  expect(failure).toMatchObject({ status: 502, code: 'web.unreadableAnswer', requestId: 'r-2' })
})

test('a server that is down is a problem of its own', async () => {
  answer = () => Promise.reject(new TypeError('Failed to fetch'))
  const failure = await body(api.GET('/v1/me')).catch((thrown: unknown) => thrown)
  expect(failure).toMatchObject({ status: 0, code: 'web.unreachable' })
})

test('changes carry the CSRF token, reads do not', async () => {
  setCsrfToken('secret')
  answer = () => new Response('{}')
  await api.GET('/v1/me')
  await api.POST('/v1/groups', { body: { id: 'dba' } as never })
  expect(asked.map((request) => request.headers.get('X-CSRF-Token'))).toEqual([null, 'secret'])
})
