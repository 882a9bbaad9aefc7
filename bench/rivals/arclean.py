"""The character loop of CAMeL's arclean, restated: each code point is looked up in a map, and what the map has not is left out.

    python3 arclean.py loop|translate FILE

loop: as arclean does it. translate: the same map in one str.translate, the quickest that Python has for it. The map is restated for what news
hold (../shared/research/normalisers.md, section 5, column C): ASCII and Arabic letters, marks and signs stay, U+06CC becomes U+0649 wherever it stands, U+06A9
becomes U+0643, Persian digits, U+060C and guillemets become ASCII.
"""
import sys
from collections import deque

KEPT = [*range(0x09, 0x0E), *range(0x20, 0x7F), 0x061B, 0x061F, *range(0x0621, 0x063B), *range(0x0640, 0x0653),
        *range(0x0660, 0x066D), 0x0670, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026]
FOLDED = {0x06CC: 0x0649, 0x06A9: 0x0643, 0x060C: 0x2C, 0xAB: 0x22, 0xBB: 0x22, **{0x06F0 + digit: 0x30 + digit for digit in range(10)}}
MAP = {chr(code): None for code in KEPT} | {chr(code): chr(to) for code, to in FOLDED.items()}


class Mapper:
    """The steps that arclean takes for each character: the map of the object is asked with the default of the object, a result that is none keeps the
    character, and the results are gathered in a deque."""

    def __init__(self, map, default):
        self._map = map
        self._default = default

    def write(self, text):
        written = deque()
        for character in text:
            becomes = self._map.get(character, self._default)
            if becomes is None:
                written.append(character)
            else:
                written.append(becomes)
        return ''.join(written)


def main(way, path):
    convert = Mapper(MAP, '').write if way == 'loop' else lambda text: text.translate(FOLDED)
    with open(path, encoding='utf-8', newline='') as lines:
        out = open(sys.stdout.fileno(), 'w', encoding='utf-8', newline='', closefd=False)
        for line in lines:
            out.write(convert(line))
        out.flush()


main(*sys.argv[1:])
