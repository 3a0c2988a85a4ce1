import {
  Braces,
  Eye,
  Layers,
  ListOrdered,
  type LucideIcon,
  Puzzle,
  Sigma,
  SquareFunction,
  SquareTerminal,
  Table2,
  Timer,
} from 'lucide-react'
import type { Schema } from '@/api/client'

export type Kind = Schema<'SchemaObjectLine'>['kind']

/** In the order in which the server lists them. */
export const KINDS: Record<Kind, LucideIcon> = {
  TABLE: Table2,
  VIEW: Eye,
  MATERIALIZED_VIEW: Layers,
  SEQUENCE: ListOrdered,
  FUNCTION: SquareFunction,
  PROCEDURE: SquareTerminal,
  AGGREGATE: Sigma,
  EVENT: Timer,
  ENUM: Braces,
  DOMAIN: Braces,
  COMPOSITE: Braces,
  TYPE: Braces,
  EXTENSION: Puzzle,
}
