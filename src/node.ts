/** The library with files and streams, for Node. */
import { extname } from 'node:path'
import { Transform } from 'node:stream'
import { processDocument } from './batch/process-document.ts'
import { inPlaceWriter } from './batch/writers.ts'
import type { Outcome } from './engine/run.ts'
import { ALL_FORMATS } from './formats/all.ts'
import { encodingNamed } from './io/encodings.ts'
import { openFile } from './io/open-input.ts'
import { innerName, packingOf } from './io/packing.ts'
import { readText } from './io/read-text.ts'
import { Utf8Checker } from './io/utf8-input.ts'
import { prepareNamed } from './normalizer/normalizer.ts'
import type { NormalizeOptions } from './normalizer/options.ts'
import { BYTE_ORDER_MARK, MarkFinder } from './normalizer/pieces.ts'
import { openDocument } from './normalizer/prepare.ts'
import type { RuleId } from './rule/rule.ts'

export * from './index.ts'

export interface FileOptions extends NormalizeOptions {
  /** The file's format, by id. Default: the one that its name tells, else `plain`. */
  readonly type?: string
  /** The file's encoding, which it keeps. Default `auto`: Unicode, or what statistics are sure of. */
  readonly encoding?: string
}

export interface FileResult {
  readonly changed: boolean
  /** How often each rule changed something; rules that did nothing are absent. */
  readonly counts: Readonly<Record<RuleId, number>>
  /** Words whose last letter was left undecided, the likelier one written. */
  readonly undecided: number
}

/**
 * Normalises a file in place: replaced whole, or not opened for writing when nothing changes. Configurations are for the command line and
 * are not read here.
 *
 * @throws YakafError E_READ, E_WRITE, E_CHANGED_UNDERNEATH, E_MALFORMED, E_UNENCODABLE, E_ENCODING_UNKNOWN and those of
 *   `createNormalizer`; the file is then as it was.
 */
export async function normalizeFile(path: string, options: FileOptions = {}): Promise<FileResult> {
  const prepared = prepareNamed({ type: typeOf(path), ...options })
  const { encoding: name = 'auto' } = options
  const choice = name === 'auto' ? 'auto' : await encodingNamed(name)
  const file = openFile(path)
  try {
    const packing = await packingOf(path)
    const { encoding, pieces } = await readText(file.descriptor, choice, undefined, packing)
    const writer = inPlaceWriter(path, file, encoding, encoding, undefined, packing)
    const { changed, counts, undecided } = await processDocument(pieces, prepared, [writer])
    return { changed, counts, undecided }
  } finally {
    file.close()
  }
}

/** The format that a file's name tells. */
function typeOf(path: string): string {
  const extension = extname(innerName(path)).toLowerCase()
  return ALL_FORMATS.find(({ extensions }) => extensions.includes(extension))?.id ?? 'plain'
}

/**
 * A transform stream from UTF-8 to normalised UTF-8, in bounded memory. Its output does not depend on how the input is cut.
 * A malformed byte destroys it with a YakafError E_MALFORMED behind the last whole block.
 */
export function normalizeStream(options: NormalizeOptions = {}): Transform {
  const document = openDocument(prepareNamed(options))
  const checker = new Utf8Checker()
  const finder = new MarkFinder()
  let isTold = false
  const send = (stream: Transform, outcomes: Iterable<Outcome>): void => {
    for (const { target } of outcomes) stream.push(Buffer.from(target))
  }
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      try {
        const text = finder.strip(checker.accept(chunk))
        if (finder.found && !isTold) this.push(Buffer.from(BYTE_ORDER_MARK))
        isTold = finder.found
        send(this, document.push(text))
        checker.assertGood()
        done()
      } catch (error) {
        send(this, document.flush())
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
    flush(done) {
      try {
        checker.end()
        send(this, document.end())
        done()
      } catch (error) {
        send(this, document.flush())
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
}
