import { once } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import type { Part } from '../../normalizer/part.ts'
import { formatNamed } from '../format-of.ts'
import type { FileSettings } from '../plan.ts'
import { doPart } from './do-part.ts'
import type { LotSetup } from './lot.ts'
import { Rooms } from './rooms.ts'
import { workplaceOf } from './workplace.ts'

/** The parts of one document, of which a worker does those that come on a port, until that is closed. */
export interface PartsTask {
  readonly setup: LotSetup
  /** Which of the settings of the setup. */
  readonly settings: number
  /** The id of the document's format. */
  readonly format: string
  /** Takes SentParts, answers each with a PartResult. */
  readonly port: MessagePort
  /** Of Rooms. */
  readonly memory: SharedArrayBuffer
}

/** A part whose bytes are in a room. */
export interface SentPart {
  readonly part: Omit<Part, 'bytes'>
  readonly length: number
  readonly room: number
}

/** Does parts of a document. */
export async function runParts({ setup, settings: number, format, port, memory }: PartsTask): Promise<void> {
  const { settings } = await workplaceOf(setup)
  const prepared = (settings[number] as FileSettings).prepare(await formatNamed(format))
  const rooms = new Rooms(memory)
  port.on('message', ({ part, length, room }: SentPart) => {
    const { source, target } = rooms.at(room)
    const result = doPart(prepared, { ...part, bytes: source.subarray(0, length) }, target)
    port.postMessage(result)
  })
  await once(port, 'close')
}
