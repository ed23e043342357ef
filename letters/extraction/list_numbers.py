"""How a list's counter is drawn: 1, a, A, i, I."""

ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
LARGEST_ROMAN = 3999
LONGEST_LETTERS = 30
BULLETS = "•-–—▪►→✓"


def letters_of(count: int) -> str:
    """Return a to z, then aa, bb to zz, then aaa, as office programs count."""
    rounds, place = divmod(count - 1, 26)
    if count < 1 or rounds >= LONGEST_LETTERS:
        return str(count)
    return chr(ord("a") + place) * (rounds + 1)


def roman_of(count: int) -> str:
    if not 0 < count <= LARGEST_ROMAN:
        return str(count)
    drawn = ""
    for value, numeral in ROMAN:
        times, count = divmod(count, value)
        drawn += numeral * times
    return drawn


def bullet_of(drawn: str) -> str:
    """Return a common bullet itself; the rest are letters in a font of signs."""
    drawn = drawn.strip()
    return drawn if drawn and drawn in BULLETS else "•"
