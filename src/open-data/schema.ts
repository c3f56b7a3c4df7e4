import { z } from 'zod'
import { speak } from '../i18n/strings.ts'
import type { Table } from './table.ts'

/** The version of the format, not of the data: SemVer. A field that goes, or changes its meaning, makes a `/data/v2/`. */
export const FORMAT = '1.0.0'
/** Every version of the format with its day; the dictionaries say what changed. */
export const formats = [{ version: FORMAT, on: '2026-11-23', says: 'format.1-0-0' }] as const

export const LICENCE = { name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }

/** What stands round the rows of a JSON file. */
export function envelope(table: Table) {
  return z.strictObject({
    $schema: z.string().meta({ description: 'Where this schema is.' }),
    title: z.string(),
    version: z.string().meta({ description: 'Version of the data.' }),
    format: z.literal(FORMAT).meta({ description: 'Version of the format.' }),
    license: z.literal(LICENCE.path),
    homepage: z.url().meta({ description: 'The site.' }),
    data: z.array(table.row),
  })
}

/** The schema of a table's JSON file: JSON Schema 2020-12, made from its Zod schema. */
export function jsonSchema(table: Table) {
  return { title: speak('en')(`table.${table.name}`), ...z.toJSONSchema(envelope(table), { target: 'draft-2020-12' }) }
}

interface Property {
  /** With "null" beside it where the column may be empty. */
  type?: string | string[]
  enum?: string[]
  description?: string
  anyOf?: Property[]
}

/** A column as Frictionless Table Schema says it. A list is a string in CSV. */
function field(name: string, property: Property) {
  const choices = property.anyOf ?? [property]
  const types = choices.flatMap(({ type = [] }) => type)
  const known = { string: 'string', integer: 'integer', number: 'number', boolean: 'boolean', array: 'string' } as const
  const type = types.find((entry): entry is keyof typeof known => entry in known)!
  const values = choices.flatMap(({ enum: allowed = [] }) => allowed)
  const constraints = {
    ...(!types.includes('null') && type !== 'array' && { required: true }),
    ...(values.length > 0 && { enum: values }),
  }
  return {
    name,
    type: known[type],
    description: property.description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}

/** A table as Frictionless Table Schema. */
export function tableSchema({ row, key, refers }: Table) {
  const { properties = {} } = z.toJSONSchema(row) as { properties?: Record<string, Property> }
  return {
    fields: Object.entries(properties).map(([name, property]) => field(name, property)),
    missingValues: [''],
    primaryKey: [...key],
    ...(refers && {
      foreignKeys: Object.entries(refers).map(([fields, resource]) => ({
        fields,
        reference: { resource, fields: 'id' },
      })),
    }),
  }
}

/** The names of a table's columns, in order. */
export function columnsOf({ row }: Table): string[] {
  return Object.keys(row.shape)
}
