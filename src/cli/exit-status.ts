/** Clean, or everything fixed. */
export const SUCCESS = 0
/** Something would change. */
export const WOULD_CHANGE = 1
/** Usage, or an input that could not be read, decoded or written. */
export const FAILURE = 2

export type ExitStatus = typeof SUCCESS | typeof WOULD_CHANGE | typeof FAILURE
