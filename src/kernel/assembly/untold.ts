// Stands for told.ts in a kernel that is told nothing beforehand.
import { neighbourBefore } from './neighbours'

export function nearestBefore(from: usize, start: usize): u32 {
  return neighbourBefore(from, start)
}

export function isQuietBeyond(_side: u32, _nearest: u32, _beyond: u32, _number: u32, _size: u32, _limit: usize): bool {
  return false
}

export function isLone(_at: usize, _start: usize, _end: usize): bool {
  return false
}
