const { charCodeAt } = String.prototype

/**
 * The UTF-16 unit of a text at `index`. For loops over many texts: asked for its method, each of the kinds of string that V8 has is looked
 * up anew when more than four of them come along, which takes longer than the unit.
 */
export function unitAt(text: string, index: number): number {
  return charCodeAt.call(text, index)
}
