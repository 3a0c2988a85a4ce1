import { expect, test } from 'vitest'
import { draftOf, EMPTY, hasNetwork, type InstanceValues } from './draft'

const filled: InstanceValues = {
  ...EMPTY,
  id: 'pg-north',
  title: ' North ',
  environment: 'prod',
  host: 'db.north',
  adminUser: 'sluice',
  labels: 'region=north',
}

test('secrets and texts that were left empty are left out', () => {
  expect(draftOf(filled)).toEqual({
    id: 'pg-north',
    title: 'North',
    engine: 'postgresql',
    environment: 'prod',
    host: 'db.north',
    port: 5432,
    adminUser: 'sluice',
    tlsMode: 'PREFER',
    options: {},
    labels: { region: 'north' },
  })
  expect(draftOf({ ...filled, adminPassword: 's3cret' })).toMatchObject({ adminPassword: 's3cret' })
})

test('files of the server have no host, port, account and TLS', () => {
  expect(Object.keys(draftOf({ ...filled, engine: 'sqlite' })).sort()).toEqual(
    ['engine', 'environment', 'id', 'labels', 'options', 'title'].sort(),
  )
})

test('an engine that is not known is reached over the network', () => {
  expect(hasNetwork('sqlite')).toBe(false)
  expect(hasNetwork('oracle')).toBe(true)
})
