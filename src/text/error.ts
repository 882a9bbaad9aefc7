/** Stable names of what can go wrong; docs/errors.md explains each. */
export type ErrorCode =
  | 'E_RULE_CONFLICT'
  | 'E_RULE_UNKNOWN'
  | 'E_TYPE_UNKNOWN'
  | 'E_USAGE'
  | 'E_WORDS'
  | 'E_FORMAT'
  | 'E_MALFORMED'
  | 'E_ENCODING_UNKNOWN'
  | 'E_UNENCODABLE'
  | 'E_READ'
  | 'E_WRITE'
  | 'E_CHANGED_UNDERNEATH'
  | 'E_TOO_LARGE'
  | 'E_OUTPUT'
  | 'E_CONFIG'
  | 'E_UNSTABLE'
  | 'E_WORKER'
  | 'E_MANIFEST'
  | 'E_RECORDS'

/** The one error class. The message says what happened, where, and what to do next. */
export class YakafError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'YakafError'
    this.code = code
  }
}
