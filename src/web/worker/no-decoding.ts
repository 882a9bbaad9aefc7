/** Stands in the page for the kernel's reading of escapes, which is there for speed: projections read the same. */
export function decoded(): undefined {
  return undefined
}
