/** A turn of the event loop: signals and messages are heard between two. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
