import i18n from 'i18next'
import { afterEach, expect, test } from 'vitest'
import { formatAgo, formatBytes, formatDuration, formatNumber, formatShare } from './format'

afterEach(() => i18n.changeLanguage('en'))

test('a share says 100% only when all is done and 0% only when nothing is', () => {
  expect([0, 0.0001, 0.5, 0.9999, 1].map(formatShare)).toEqual(['0%', '1%', '50%', '99%', '100%'])
})

test('durations show two units, and tenths below ten seconds', () => {
  expect([420, 12_900, 95_000, 7_260_000].map(formatDuration)).toEqual(['0.4s', '12s', '1m 35s', '2h 1m'])
})

test('sizes count in powers of 1024, and a size that nobody knows is a dash', () => {
  expect([-1, 0, 900, 1536, 8_388_608, 50 * 1024 ** 3, 3000 * 1024 ** 4].map(formatBytes)).toEqual([
    '–',
    '0 byte',
    '900 byte',
    '1.5 kB',
    '8 MB',
    '50 GB',
    '3,000 TB',
  ])
})

test('times ago follow the language of the page', async () => {
  const now = Date.parse('2026-05-01T12:00:00Z')
  expect(formatAgo('2026-05-01T11:57:00Z', now)).toBe('3 minutes ago')
  await i18n.changeLanguage('zh')
  expect(formatAgo('2026-05-01T11:57:00Z', now)).toBe('3分钟前')
  expect(formatNumber(1234567)).toBe('1,234,567')
})
