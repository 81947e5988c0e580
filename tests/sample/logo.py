#!/usr/bin/env python3
"""Draws the made-up logo of Päijät-Häme: a sun over two waves in a disc.  It is
nobody's trademark.  Writes the PNG to standard output:

    python3 tests/sample/logo.py >input/counties/paijat-hame/logo.png

All arithmetic is in whole numbers, so that the pixels are the same everywhere.
"""
import struct
import sys
import zlib

SIDE = 256  # pixels
FINE = 4  # samples a pixel and direction
WATER, SKY, SUN = (0x0A, 0x3F, 0x56), (0x3E, 0x95, 0xB3), (0xF2, 0xA5, 0x41)
FOAM = (0xFF, 0xFF, 0xFF)


def wave(x, period, height):
    """A parabola up, a parabola down."""
    half = period // 2
    at = x % period
    up = 1 if at < half else -1
    at %= half
    return up * 4 * height * at * (half - at) // (half * half)


def colour(x, y):
    """Of a sample; the disc's radius is 1000, y grows downward; None: clear."""
    if x * x + y * y > 1000 * 1000:
        return None
    shore = 180 + wave(x + 2000, 1000, 110)
    if abs(y - shore - 330) < 45 or abs(y - shore) < 45:
        return FOAM
    if y > shore:
        return WATER
    return SUN if (x - 220) ** 2 + (y + 330) ** 2 < 330 * 330 else SKY


def pixel(column, row):
    samples = [
        colour(
            (2 * (column * FINE + i) + 1) * 1000 // (SIDE * FINE) - 1000,
            (2 * (row * FINE + k) + 1) * 1000 // (SIDE * FINE) - 1000)
        for i in range(FINE) for k in range(FINE)]
    seen = [s for s in samples if s is not None]
    mean = [sum(s[i] for s in seen) // max(1, len(seen)) for i in range(3)]
    return bytes(mean) + bytes([255 * len(seen) // len(samples)])


def chunk(kind, data):
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


rows = b"".join(
    b"\0" + b"".join(pixel(column, row) for column in range(SIDE))
    for row in range(SIDE))
sys.stdout.buffer.write(
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", SIDE, SIDE, 8, 6, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(rows, 9))
    + chunk(b"IEND", b""))
