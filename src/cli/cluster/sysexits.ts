/** Exit statuses by which engines tell what to try again: those of sysexits.h. Never 255, which is ssh's own. */
import { YakafError } from '../../text/error.ts'

export const OK = 0
/** Of `yakaf verify`: shards are missing, or not what they should be. */
export const NOT_WHOLE = 1
const USAGE = 64
const BAD_DATA = 65
const NO_INPUT = 66
const SOFTWARE = 70
const CANNOT_CREATE = 73
const IO_ERROR = 74
const TRY_AGAIN = 75
const CONFIG = 78

/** All of them, as --help and the manual page tell. */
export const SYSEXITS: readonly (readonly [number, string])[] = [
  [OK, 'done, or done before'],
  [NOT_WHOLE, 'verify: shards are missing, or not what they should be'],
  [USAGE, 'wrong usage'],
  [BAD_DATA, 'bad data: trying again changes nothing'],
  [NO_INPUT, 'no such input, or nobody may read it'],
  [SOFTWARE, 'a bug in yakaf'],
  [CANNOT_CREATE, 'the output cannot be made'],
  [IO_ERROR, 'reading or writing failed, as on a full disk'],
  [TRY_AGAIN, 'temporary: try again'],
  [CONFIG, 'a wrong configuration or list of words'],
]

/** What the system says when another moment, or another host, may do better. */
const TEMPORARY = new Set([
  'EAGAIN',
  'EBUSY',
  'EINTR',
  'EMFILE',
  'ENFILE',
  'ENOBUFS',
  'ENOMEM',
  'ESTALE',
  'ETIMEDOUT',
  'ETXTBSY',
])
const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'])

export function sysexitOf(error: unknown): number {
  if (!(error instanceof YakafError)) return SOFTWARE
  if (isTemporary(codeOf(error.cause))) return TRY_AGAIN
  switch (error.code) {
    case 'E_USAGE':
    case 'E_RULE_UNKNOWN':
    case 'E_TYPE_UNKNOWN':
    case 'E_ENCODING_UNKNOWN':
      return USAGE
    case 'E_FORMAT':
    case 'E_MALFORMED':
    case 'E_UNENCODABLE':
    case 'E_TOO_LARGE':
    case 'E_UNSTABLE':
    case 'E_MANIFEST':
    case 'E_RECORDS':
      return BAD_DATA
    case 'E_READ':
      return ofSystem(error.cause, NO_INPUT)
    case 'E_WRITE':
      return ofSystem(error.cause, CANNOT_CREATE)
    case 'E_OUTPUT':
      return IO_ERROR
    case 'E_CHANGED_UNDERNEATH':
      return TRY_AGAIN
    case 'E_CONFIG':
    case 'E_WORDS':
      return CONFIG
    case 'E_RULE_CONFLICT':
    case 'E_WORKER':
      return SOFTWARE
  }
}

/** Of several shards: what may go well another time is worth another run, in which those that are done cost little. */
export function worstOf(statuses: readonly number[]): number {
  if (statuses.includes(TRY_AGAIN)) return TRY_AGAIN
  return statuses.find((status) => status !== OK) ?? OK
}

/** What is not there or not allowed is `expected`; so is what the system did not say. */
function ofSystem(cause: unknown, expected: number): number {
  const code = codeOf(cause)
  return code === undefined || NOT_THERE.has(code) || code === 'EROFS' || code === 'EEXIST' ? expected : IO_ERROR
}

function isTemporary(code: string | undefined): boolean {
  return code !== undefined && TEMPORARY.has(code)
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
