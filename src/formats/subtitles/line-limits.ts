import { YakafError } from '../../text/error.ts'

/** Bytes above which the text of a cue is cut at a line end, so that memory stays bounded. */
export const LONGEST_TEXT = 1 << 20
/** Bytes above which a line shows that the file holds no subtitles. */
const LONGEST_LINE = 1 << 24

export function refuseLongLine(start: number, end: number): void {
  if (end - start <= LONGEST_LINE) return
  throw new YakafError('E_FORMAT', 'a line of more than 16 MiB; subtitles have short ones; use --type plain')
}

export function noCue(format: string): YakafError {
  return new YakafError('E_FORMAT', `no cue of ${format} is in it (a line with -->); use --type plain if it is prose`)
}
