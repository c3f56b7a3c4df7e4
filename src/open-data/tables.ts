import { corrections } from './corrections.ts'
import { figures } from './figures.ts'
import { rounds, tracks } from './places.ts'
import { programs } from './programs.ts'
import { sources } from './sources.ts'
import { statements } from './statements.ts'
import { terms } from './terms.ts'
import type { Table } from './table.ts'

/** Every table of the open data, in the order in which they are offered. */
export const tables: readonly Table[] = [programs, tracks, rounds, figures, statements, sources, corrections, terms]
