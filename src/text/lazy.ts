/** A value made when it is first asked for: tables that most runs never look at must not cost start-up time. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
