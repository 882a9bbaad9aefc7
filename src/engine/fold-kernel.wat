;; The hot loop: finds the byte pairs that something happens at, and makes the patches that need no thought. Everything
;; else stops it, and JavaScript goes on from there. Compiled into src/data/fold-kernel.ts by `npm run generate`.
;;
;; Memory, in bytes; src/engine/fold-kernel.ts writes all of it:
;;       0  pairs     65,536   entry for previous << 8 | current: 0 nothing, 1 stop, else the number of a patch
;;   65536  patches    1,024   4 a patch: lead, trail, rule, and 0 always, 1 where an Arabic letter follows directly,
;;                             3 likewise, and nothing to do before printable ASCII or the end
;;   66560  letters      512   1 where (lead & 7) << 6 | (trail & 63) of leads D8 to DF is an Arabic letter
;;   67072  filters       64   16 for each nibble: previous high, previous low, current high, current low
;;   67136  counts     1,024   4 a rule
;;   73728  the text, 16 bytes of slack on both sides; its copy, which is patched, `delta` behind it
;;
;; The filters answer for 16 bytes at once whether a pair may have an entry: each table gives the buckets a nibble is in,
;; and a pair whose four nibbles share no bucket has none. They let through more than the pairs do, never less.
(module
  (memory (export "memory") 4)

  ;; Whether the two bytes at $at are an Arabic letter.
  (func $isLetter (param $at i32) (param $end i32) (result i32)
    (local $lead i32)
    (if (i32.ge_u (local.get $at) (local.get $end)) (then (return (i32.const 0))))
    (local.set $lead (i32.load8_u (local.get $at)))
    (if (i32.ge_u (i32.sub (local.get $lead) (i32.const 0xd8)) (i32.const 8)) (then (return (i32.const 0))))
    (i32.load8_u
      offset=66560
      (i32.or
        (i32.shl (i32.and (local.get $lead) (i32.const 7)) (i32.const 6))
        (i32.and (i32.load8_u offset=1 (local.get $at)) (i32.const 63)))))

  ;; Goes from $from to $end; answers where it stopped, $end when it did not. With $open 0 the first patch stops it too.
  (func (export "fold") (param $from i32) (param $end i32) (param $delta i32) (param $open i32) (result i32)
    (local $at i32)
    (local $byte i32)
    (local $entry i32)
    (local $target i32)
    (local $mask i32)
    (local $current v128)
    (local $previous v128)
    (local $hits v128)
    (local $low v128)
    (local $previousHigh v128)
    (local $previousLow v128)
    (local $currentHigh v128)
    (local $currentLow v128)
    (local.set $low (i8x16.splat (i32.const 15)))
    (local.set $previousHigh (v128.load offset=67072 (i32.const 0)))
    (local.set $previousLow (v128.load offset=67088 (i32.const 0)))
    (local.set $currentHigh (v128.load offset=67104 (i32.const 0)))
    (local.set $currentLow (v128.load offset=67120 (i32.const 0)))
    (local.set $at (local.get $from))
    (block $done
      (loop $vectors
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $current (v128.load (local.get $at)))
        (local.set $previous (v128.load (i32.sub (local.get $at) (i32.const 1))))
        (local.set $hits
          (v128.and
            (v128.and
              (i8x16.swizzle (local.get $previousHigh) (i8x16.shr_u (local.get $previous) (i32.const 4)))
              (i8x16.swizzle (local.get $previousLow) (v128.and (local.get $previous) (local.get $low))))
            (v128.and
              (i8x16.swizzle (local.get $currentHigh) (i8x16.shr_u (local.get $current) (i32.const 4)))
              (i8x16.swizzle (local.get $currentLow) (v128.and (local.get $current) (local.get $low))))))
        (if (v128.any_true (local.get $hits))
          (then
            (local.set $mask (i8x16.bitmask (i8x16.ne (local.get $hits) (v128.const i64x2 0 0))))
            ;; The last vector reads past the end, into the slack; what it sees there does not count.
            (if (i32.lt_u (i32.sub (local.get $end) (local.get $at)) (i32.const 16))
              (then
                (local.set $mask
                  (i32.and
                    (local.get $mask)
                    (i32.sub
                      (i32.shl (i32.const 1) (i32.sub (local.get $end) (local.get $at)))
                      (i32.const 1))))))
            (block $next
              (loop $bits
                (br_if $next (i32.eqz (local.get $mask)))
                (local.set $byte (i32.add (local.get $at) (i32.ctz (local.get $mask))))
                (local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
                ;; The table is indexed by previous << 8 | current, which is the pair read big-endian.
                (local.set $target (i32.sub (local.get $byte) (i32.const 1)))
                (local.set $entry
                  (i32.load8_u
                    (i32.or
                      (i32.shl (i32.load8_u (local.get $target)) (i32.const 8))
                      (i32.load8_u (local.get $byte)))))
                (br_if $bits (i32.eqz (local.get $entry)))
                (if (i32.or (i32.eq (local.get $entry) (i32.const 1)) (i32.eqz (local.get $open)))
                  (then (return (local.get $byte))))
                (local.set $entry (i32.shl (local.get $entry) (i32.const 2)))
                (if (i32.load8_u offset=65539 (local.get $entry))
                  (then
                    (if (i32.eqz (call $isLetter (i32.add (local.get $byte) (i32.const 1)) (local.get $end)))
                      (then
                        (br_if $bits
                          (i32.and
                            (i32.eq (i32.load8_u offset=65539 (local.get $entry)) (i32.const 3))
                            (i32.or
                              (i32.ge_u (i32.add (local.get $byte) (i32.const 1)) (local.get $end))
                              (i32.lt_u
                                (i32.sub (i32.load8_u offset=1 (local.get $byte)) (i32.const 0x20))
                                (i32.const 0x5f)))))
                        (return (local.get $byte))))))
                (local.set $target (i32.add (local.get $target) (local.get $delta)))
                (i32.store16 (local.get $target) (i32.load16_u offset=65536 (local.get $entry)))
                (local.set $target (i32.shl (i32.load8_u offset=65538 (local.get $entry)) (i32.const 2)))
                (i32.store offset=67136
                  (local.get $target)
                  (i32.add (i32.load offset=67136 (local.get $target)) (i32.const 1)))
                (br $bits)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $vectors)))
    (local.get $end)))
