import { cleanup } from '@testing-library/react'
import i18n from 'i18next'
import { afterEach } from 'vitest'
import { startI18n } from '@/i18n'

await startI18n('en')
await i18n.loadLanguages(['zh'])
afterEach(cleanup)
