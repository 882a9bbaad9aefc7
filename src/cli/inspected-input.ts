import type { Inspection } from '../inspect/inspection.ts'
import type { Detection } from '../io/detect.ts'

/** Where a document came from. */
export interface InputRead {
  readonly path: string
  /** Its name, how it was found, and how sure that is where statistics say it, of 1. */
  readonly encoding: string
  readonly how: Detection['how']
  readonly confidence?: number
  /** In that encoding. */
  readonly bytes: number
}

/** What is said of one document: where it came from, and what was found in it. */
export interface InspectedInput {
  readonly input: InputRead
  readonly inspection: Inspection
}
