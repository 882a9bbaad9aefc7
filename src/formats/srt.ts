import type { Format } from '../format/format.ts'
import { SrtScanner } from './subtitles/srt-scanner.ts'

/** SubRip: each paragraph of a cue's text is a block. */
export const srt: Format = {
  id: 'srt',
  extensions: ['.srt'],
  kind: 'data',
  scanner: () => new SrtScanner(),
}
