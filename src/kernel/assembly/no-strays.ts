// Stands for strays.ts in a kernel that leaves them to JavaScript.

export function straysEnd(_from: usize, _start: usize, _end: usize): usize {
  return 0
}

export function areStrays(): bool {
  return false
}

export function recordStrays(_from: usize, _behind: usize): bool {
  return false
}
