"""The ways in which a PDF packs its streams, undone.

What is damaged comes out as far as it goes, as it does in PDFium. ISO 32000-1, 7.4.
"""

import re
import zlib
from base64 import a85decode
from collections.abc import Iterator

CHUNK = 64 * 1024
WITHOUT_CHECKSUM = -15  # for a wrong one is no reason to stop
NO_HEX = re.compile(rb"[^0-9a-fA-F]+")
NO_85 = re.compile(rb"[^!-uz]+")
END_OF_RUNS = 128
CLEAR, END_OF_DATA = 256, 257  # codes of LZW that stand for no bytes
NARROWEST, WIDEST = 9, 12  # bits of such a code


def inflated(packed: bytes) -> Iterator[bytes]:
    stream = zlib.decompressobj(WITHOUT_CHECKSUM)
    packed = packed[2:]  # what is before the bare stream
    try:
        while packed and not stream.eof:
            yield stream.decompress(packed, CHUNK)
            packed = stream.unconsumed_tail
    except zlib.error:
        return


def from_hex(packed: bytes) -> Iterator[bytes]:
    digits = NO_HEX.sub(b"", packed.partition(b">")[0]).decode()
    yield bytes.fromhex(digits + "0" * (len(digits) % 2))


def from_base_85(packed: bytes) -> Iterator[bytes]:
    try:
        yield a85decode(NO_85.sub(b"", packed.partition(b"~>")[0]))
    except ValueError:
        return


def from_runs(packed: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(packed) and packed[at] != END_OF_RUNS:
        length = packed[at] + 1
        if packed[at] < END_OF_RUNS:
            yield packed[at + 1 : at + 1 + length]
            at += 1 + length
        else:
            yield packed[at + 1 : at + 2] * (258 - length)
            at += 2


def from_lzw(packed: bytes) -> Iterator[bytes]:
    single = [bytes([each]) for each in range(256)] + [b"", b""]
    table, last = list(single), b""
    waiting = bits = 0
    width = NARROWEST
    for byte in packed:
        waiting, bits = waiting << 8 | byte, bits + 8
        if bits < width:
            continue
        bits -= width
        code, waiting = waiting >> bits, waiting & (1 << bits) - 1
        if code == CLEAR:
            table, last = list(single), b""
        elif code == END_OF_DATA or code > len(table):
            return
        else:
            entry = table[code] if code < len(table) else last + last[:1]
            yield entry
            if last and len(table) < 1 << WIDEST:
                table.append(last + entry[:1])
            last = entry
        # The width grows a code before it must.
        width = min(max(NARROWEST, (len(table) + 1).bit_length()), WIDEST)


FILTERS = {
    "FlateDecode": inflated,
    "Fl": inflated,
    "ASCIIHexDecode": from_hex,
    "AHx": from_hex,
    "ASCII85Decode": from_base_85,
    "A85": from_base_85,
    "RunLengthDecode": from_runs,
    "RL": from_runs,
    "LZWDecode": from_lzw,
    "LZW": from_lzw,
}
