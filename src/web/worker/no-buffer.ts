/** Stands in for src/text/unit-room.ts: a browser makes strings of numbers only. */
export class UnitRoom {
  readonly units: Uint16Array

  constructor(length: number) {
    this.units = new Uint16Array(length)
  }

  text(length: number): string {
    return String.fromCharCode(...this.units.subarray(0, length))
  }
}
