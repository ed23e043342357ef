"""What machines read of the archive: a feed of the newest letters, a site map."""

from django.contrib.sitemaps import Sitemap
from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_lazy as _

from letters.models import Dossier, Kamerstuk, Letter

FEED_LENGTH = 30


class NewestLetters(Feed):
    feed_type = Atom1Feed
    title = _("Agenda Archive: nieuwste brieven")
    subtitle = _("Brieven van ministers aan de Kamer over bijeenkomsten van de NAVO.")

    def link(self):
        return reverse("start")

    def items(self):
        letters = Letter.objects.order_by("-added_at").prefetch_related("signatories")
        return letters.defer("text")[:FEED_LENGTH]

    def item_title(self, letter):
        # A control character in a title would make the whole feed unreadable.
        return "".join(filter(str.isprintable, str(letter)))

    def item_description(self, letter):
        ministers = "; ".join(map(str, letter.signatories.all()))
        return "".join(filter(str.isprintable, ministers))

    def item_pubdate(self, letter):
        return letter.added_at

    def item_updateddate(self, letter):
        return letter.changed_at


class Archive(Sitemap):
    """One kind of page, in both languages."""

    i18n = True
    alternates = True

    def __init__(self, pages):
        self.pages = pages

    def items(self):
        return self.pages()

    def location(self, item):
        return reverse(item) if isinstance(item, str) else item.get_absolute_url()


SITEMAPS = {
    "paginas": Archive(
        lambda: ["start", "search", "meetings", "most-cited", "about", "accessibility"]
    ),
    "brieven": Archive(lambda: Letter.objects.defer("text")),
    "kamerstukken": Archive(Kamerstuk.objects.papers),
    "dossiers": Archive(Dossier.objects.all),
}
