/** A half-open stretch of a text, in the text's own offsets (bytes of UTF-8 in the engine). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** `outer` without the sorted, disjoint `holes`, as the stretches that remain. */
export function without(outer: Span, holes: readonly Span[]): readonly Span[] {
  const rest: Span[] = []
  let start = outer.start
  for (const hole of holes) {
    if (hole.end <= start) continue
    if (hole.start >= outer.end) break
    if (hole.start > start) rest.push({ start, end: hole.start })
    start = hole.end
  }
  if (start < outer.end) rest.push({ start, end: outer.end })
  return rest
}
