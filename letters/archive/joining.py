"""Numbers of one paper: what an editor joins, and parts as if it had never been.

Joining moves nothing. A number says which other it is `joined_to`; from that follow,
and are written here alone, for reading fast: the number that each goes by, the paper
that a letter is, and the facts that a paper without its own borrows of its numbers.
"""

from itertools import product

from django.db import transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from letters.citations import dossier_of
from letters.errors import ArchiveError
from letters.models import IndexChange, Kamerstuk, Letter

FACTS = ("dossier", "title", "date", "kind")


def see_joinable(name: Kamerstuk, paper: Kamerstuk) -> None:
    """See that the first can be another number of the second, stored or not yet.

    :raises ArchiveError: they are one number, the second is a number of the first,
        or both are letters that are held.
    """
    if name.identifier == paper.identifier:
        raise ArchiveError("A paper cannot be another number of itself", str(paper))
    below = numbers_below(name)
    if paper.pk in below:
        raise ArchiveError(
            "This is a number of the paper already; part them first", str(paper)
        )
    theirs = Letter.objects.filter(kamerstuk__in=[paper.chosen.pk])
    if len({each.pk for each in [*letters_bearing(below), *theirs.defer("text")]}) > 1:
        raise ArchiveError(
            "Two letters that are held cannot be one paper", f"{name}, {paper}"
        )


def two_of_a_dossier(name: Kamerstuk, paper: Kamerstuk) -> tuple[str, str] | None:
    """Return two numbers of one dossier that a join would give to one paper, if any.

    A dossier gives each paper one number; only its reprints and notes share it.
    """
    below = numbers_below(name)
    mine = {name.identifier, *identifiers_of(Q(pk__in=below))}
    keys = {paper.chosen.pk} - {None}
    stored = identifiers_of(Q(pk__in=keys) | Q(same_as__in=keys))
    theirs = {paper.identifier, *stored} - mine
    for one, other in product(sorted(mine), sorted(theirs)):
        is_reprint = one.startswith(f"{other}-") or other.startswith(f"{one}-")
        if dossier_of(one) == dossier_of(other) != "" and not is_reprint:
            return one, other
    return None


@transaction.atomic
def join_papers(name: Kamerstuk, paper: Kamerstuk) -> None:
    """Say that the first is another number of the second.

    What is known under the first counts from then on for the paper of the second.

    :raises ArchiveError: as see_joinable() does.
    """
    see_joinable(name, paper)
    lead(name, paper)


@transaction.atomic
def part_paper(name: Kamerstuk) -> None:
    """Let a number be a paper of its own, with the numbers that are joined to it."""
    lead(name, None)


def lead(name: Kamerstuk, paper: Kamerstuk | None) -> None:
    """Join a number to a paper or to none, and write all that follows from it."""
    left = name.chosen
    below = numbers_below(name)
    name.joined_to, name.same_as = paper, paper and paper.chosen
    name.save(update_fields=["joined_to", "same_as"])
    numbers = Kamerstuk.objects.filter(pk__in=below).exclude(pk=name.pk)
    numbers.update(same_as=name.chosen)
    for letter in letters_bearing(below):
        was = letter.kamerstuk
        letter.bear(letter.own_number or was)
        if letter.kamerstuk != was:
            letter.save(update_fields=["kamerstuk", "own_number", "changed_at"])
            IndexChange.objects.create(letter_pk=letter.pk)
    for key in {left.pk, name.pk, name.chosen.pk}:
        borrow_facts(Kamerstuk.objects.get(pk=key))


def numbers_below(name: Kamerstuk) -> set[int]:
    """Return the keys of a number and of all that lead to it, if it is stored."""
    below = level = {name.pk} - {None}
    while level:
        joined = Kamerstuk.objects.filter(joined_to__in=level)
        level = {*joined.values_list("pk", flat=True)} - below
        below = below | level
    return below


def letters_bearing(numbers: set[int]) -> QuerySet[Letter]:
    borne = Coalesce("own_number", "kamerstuk")
    return Letter.objects.defer("text").alias(borne=borne).filter(borne__in=numbers)


def identifiers_of(wanted: Q) -> QuerySet:
    return Kamerstuk.objects.filter(wanted).values_list("identifier", flat=True)


def borrow_facts(paper: Kamerstuk) -> None:
    """Give a paper what it lacks of its other numbers, and take back the rest."""
    own, lent = own_facts(paper), {}
    for name in paper.other_names.all():
        lent = own_facts(name) | lent
    paper.borrowed = [fact for fact in FACTS if fact in lent and fact not in own]
    for fact in FACTS:
        empty = Kamerstuk._meta.get_field(fact).get_default()
        setattr(paper, fact, own.get(fact) or lent.get(fact, empty))
    paper.save(update_fields=[*FACTS, "borrowed"])


def own_facts(paper: Kamerstuk) -> dict:
    """Return what is filled in of the number itself, not borrowed of another."""
    facts = {fact: getattr(paper, fact) for fact in FACTS if fact not in paper.borrowed}
    return {fact: value for fact, value in facts.items() if value}
