/** Names of files that are no UTF-8: Node hands them out with U+FFFD in them, and they could be taken for another file's. */
import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { YakafError } from '../text/error.ts'
import { widthOf } from '../text/utf8.ts'

/** What stands for bytes that could not be decoded. */
export const REPLACEMENT = '\ufffd'

/** `ملف\xff.txt`: what is UTF-8 as it is, other bytes in hexadecimal. */
export function spellBytes(bytes: Uint8Array): string {
  let text = ''
  for (let offset = 0; offset < bytes.length; ) {
    const character = bytes.subarray(offset, offset + Math.max(1, widthOf(bytes[offset] as number)))
    const isGood = isUtf8(character)
    text += isGood ? Buffer.from(character).toString() : `\\x${Buffer.from(character.subarray(0, 1)).toString('hex')}`
    offset += isGood ? character.length : 1
  }
  return text
}

export function notUtf8(): YakafError {
  return new YakafError('E_READ', 'the name is not UTF-8, so no other program could be sure of it; rename the file')
}

/**
 * How an argument of this process was written whose bytes are no UTF-8; undefined for all others, and where the system
 * does not tell.
 */
export function brokenArgument(argument: string): string | undefined {
  return argument.includes(REPLACEMENT) ? brokenArguments().get(argument) : undefined
}

let broken: ReadonlyMap<string, string> | undefined

/** By what Node made of them. */
function brokenArguments(): ReadonlyMap<string, string> {
  broken ??= new Map(
    argumentsAsBytes()
      .filter((bytes) => !isUtf8(bytes))
      .map((bytes) => [bytes.toString(), spellBytes(bytes)]),
  )
  return broken
}

/** Linux alone tells. */
function argumentsAsBytes(): readonly Buffer[] {
  let line: Buffer
  try {
    line = readFileSync('/proc/self/cmdline')
  } catch {
    return []
  }
  const parts: Buffer[] = []
  for (let start = 0; start < line.length; ) {
    const end = line.indexOf(0, start)
    parts.push(line.subarray(start, end < 0 ? line.length : end))
    start = end < 0 ? line.length : end + 1
  }
  return parts
}
