/**
 * Parquet to JSON Lines and back, by DuckDB: `npm install @duckdb/node-api` where this file lies (docs/parquet.md).
 *
 *   node parquet.mjs lines corpus.parquet corpus.jsonl
 *   node parquet.mjs table clean.jsonl corpus.parquet clean.parquet     with the columns and types of corpus.parquet
 */
import { DuckDBInstance } from '@duckdb/node-api'

const [, , what, ...files] = process.argv
const connection = await (await DuckDBInstance.create()).connect()
const text = (value) => `'${value.replaceAll("'", "''")}'`

/** Types are taken over and not guessed again: a column of numbers that are texts would come back as numbers. */
async function columnsOf(table) {
  const described = await connection.runAndReadAll(`describe from ${text(table)}`)
  return described.getRows().map(([name, type]) => `${text(String(name))}: ${text(String(type))}`)
}

if (what === 'lines' && files.length === 2) {
  const [table, lines] = files.map(text)
  await connection.run(`copy (from ${table}) to ${lines} (format json)`)
} else if (what === 'table' && files.length === 3) {
  const [lines, model, table] = files
  const columns = `columns = {${(await columnsOf(model)).join(', ')}}`
  const read = `read_json(${text(lines)}, format = 'newline_delimited', maximum_object_size = 268435456, ${columns})`
  await connection.run(`copy (from ${read}) to ${text(table)} (format parquet)`)
} else {
  process.stderr.write('parquet.mjs lines TABLE LINES, or parquet.mjs table LINES MODEL TABLE\n')
  process.exitCode = 64
}
