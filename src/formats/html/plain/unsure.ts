/** Where a page has something of which only a whole parser knows what browsers make of it. */
export class Unsure extends Error {}

/** @throws Unsure */
export function giveUp(): never {
  throw new Unsure()
}
