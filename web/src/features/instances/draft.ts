import type { Schema } from '@/api/client'
import { parseLabels, printLabels } from '@/lib/labels'

type Draft = Schema<'InstanceDraft'>

export const ENGINES = [
  { id: 'postgresql', label: 'PostgreSQL', port: 5432 },
  { id: 'mysql', label: 'MySQL', port: 3306 },
  { id: 'mariadb', label: 'MariaDB', port: 3306 },
  // Files in a directory of the server: no host, no account.
  { id: 'sqlite', label: 'SQLite', port: null },
] as const

export const TLS_MODES = ['DISABLE', 'PREFER', 'REQUIRE', 'VERIFY_CA', 'VERIFY_FULL'] as const

/** The form of an instance, as people fill it in. */
export interface InstanceValues {
  id: string
  title: string
  engine: string
  environment: string | null
  host: string
  port: number | null
  adminUser: string
  adminPassword: string
  readerUser: string
  readerPassword: string
  tlsMode: (typeof TLS_MODES)[number]
  tlsAuthority: string
  tlsCertificate: string
  tlsKey: string
  options: string
  labels: string
}

export const EMPTY: InstanceValues = {
  id: '',
  title: '',
  engine: 'postgresql',
  environment: null,
  host: '',
  port: 5432,
  adminUser: '',
  adminPassword: '',
  readerUser: '',
  readerPassword: '',
  tlsMode: 'PREFER',
  tlsAuthority: '',
  tlsCertificate: '',
  tlsKey: '',
  options: '',
  labels: '',
}

export function valuesOf(instance: Schema<'Instance'>): InstanceValues {
  return {
    ...EMPTY,
    id: instance.id,
    title: instance.title,
    engine: instance.engine,
    environment: instance.environment,
    host: instance.host,
    port: instance.port || null,
    adminUser: instance.adminUser,
    readerUser: instance.readerUser ?? '',
    tlsMode: instance.tlsMode,
    options: printLabels(instance.options),
    labels: printLabels(instance.labels),
  }
}

/** Whether it is reached over a network. An engine that this page does not know is taken to be. */
export function hasNetwork(engine: string): boolean {
  return ENGINES.find((each) => each.id === engine)?.port !== null
}

/** What is sent: secrets that were left empty are left out, and so stay as they are. */
export function draftOf(values: InstanceValues): Draft {
  const { id, title, engine, environment, options, labels, port, tlsMode, ...texts } = values
  const network = hasNetwork(engine)
  const filled = Object.fromEntries(Object.entries(texts).filter(([, text]) => network && text !== ''))
  return {
    ...(id && { id }),
    title: title.trim(),
    engine,
    environment: environment ?? '',
    ...filled,
    ...(network && { tlsMode, ...(port !== null && { port }) }),
    options: parseLabels(options).labels,
    labels: parseLabels(labels).labels,
  }
}
