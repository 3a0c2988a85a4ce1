import { describe, expect, it } from 'vitest'
import { bounds, spanOf } from './span'

const NOW = Date.parse('2026-03-01T10:00:42.123Z')

describe('the time that the log is looked at', () => {
  it('is a week unless the address says otherwise', () => {
    expect(spanOf('')).toBe('week')
    expect(spanOf('day')).toBe('day')
    expect(spanOf('nonsense')).toBe('week')
  })

  it('starts at a whole minute, and is open at its end', () => {
    expect(bounds('hour', '', '', NOW)).toEqual({ since: '2026-03-01T09:00:00.000Z' })
    expect(bounds('week', '', '', NOW)).toEqual({ since: '2026-02-22T10:00:00.000Z' })
    expect(bounds('all', '2020-01-01T00:00:00Z', '', NOW)).toEqual({})
  })

  it('can be between two moments, or open on either side', () => {
    expect(bounds('custom', 'a', 'b', NOW)).toEqual({ since: 'a', until: 'b' })
    expect(bounds('custom', '', 'b', NOW)).toEqual({ since: undefined, until: 'b' })
  })
})
