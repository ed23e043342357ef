"""What the index holds of a letter or an agenda item, in Whoosh's terms."""

from collections import defaultdict
from collections.abc import Iterator

from whoosh import columns, fields

from letters.search.dutch import tokens

# Searched fields, and how much a word weighs there.
WEIGHTS = {"title": 4.0, "text": 1.0}
EXACT = "="  # stands before the form of a word, beside its stem


class Dutch(fields.TEXT):
    """A text by its terms: each word by its stem and, marked as exact, by its form."""

    def index(
        self, value: str, **kwargs: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for token in tokens(value):
            places[token.stem].append(token.position)
            places[EXACT + token.form].append(token.position)
        for term, positions in places.items():
            count = len(positions)
            yield term.encode(), count, count, self.format.encode(positions)


SCHEMA = fields.Schema(
    title=Dutch(),
    text=Dutch(),
    letter=fields.ID(),  # its primary key, by which it is taken out again
    anchor=fields.STORED(),  # of the agenda item; "" for a whole letter
    number=fields.COLUMN(columns.NumericColumn("q")),  # the letter's primary key
    place=fields.COLUMN(columns.NumericColumn("i")),  # of the item in its letter
    day=fields.COLUMN(columns.NumericColumn("i")),  # 20210601; 0 without a date
    kind=fields.COLUMN(columns.RefBytesColumn()),
)
