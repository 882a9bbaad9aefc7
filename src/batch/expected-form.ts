/** What .editorconfig expects of the form of a file. Loaded only for reports that have room for it. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { reason } from '../io/atomic-file.ts'
import { YakafError } from '../text/error.ts'

/** Undefined for what is left open. Names and values are those of the EditorConfig specification. */
export interface ExpectedForm {
  readonly charset: 'latin1' | 'utf-8' | 'utf-8-bom' | 'utf-16be' | 'utf-16le' | undefined
  readonly endOfLine: 'lf' | 'crlf' | undefined
  readonly insertFinalNewline: boolean | undefined
}

const CHARSETS = ['latin1', 'utf-8', 'utf-8-bom', 'utf-16be', 'utf-16le'] as const
const LINE_ENDS = ['lf', 'crlf'] as const
const NAME = '.editorconfig'

/** Whether a .editorconfig stands in a folder or above it. */
const governed = new Map<string, boolean>()

/**
 * What is expected of the file at a path; undefined for nothing.
 *
 * @throws YakafError E_CONFIG for a .editorconfig that cannot be read
 */
export async function expectedForm(path: string): Promise<ExpectedForm | undefined> {
  const absolute = resolve(path)
  if (!isGoverned(dirname(absolute))) return undefined
  const { parse } = await import('editorconfig')
  const said = await parse(absolute).catch((error: unknown) => {
    throw new YakafError('E_CONFIG', `${path}: cannot read its ${NAME}: ${reason(error)}`, { cause: error })
  })
  const newline = said.insert_final_newline
  const form = {
    charset: CHARSETS.find((name) => name === said.charset),
    endOfLine: LINE_ENDS.find((name) => name === said.end_of_line),
    insertFinalNewline: typeof newline === 'boolean' ? newline : undefined,
  }
  return Object.values(form).every((value) => value === undefined) ? undefined : form
}

function isGoverned(folder: string): boolean {
  const known = governed.get(folder)
  if (known !== undefined) return known
  const above = dirname(folder)
  const found = existsSync(join(folder, NAME)) || (above !== folder && isGoverned(above))
  governed.set(folder, found)
  return found
}
