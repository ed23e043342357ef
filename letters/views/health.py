"""What a monitor asks."""

from django.db import DatabaseError
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from letters.errors import SearchUnavailable
from letters.models import IndexChange
from letters.search import search
from letters.search.shapes import Query


@never_cache
@require_safe
def health(request):
    """Tell a monitor, in JSON, whether the database and the index answer."""
    state = {"database": True, "index": True}
    try:
        state["pending"] = IndexChange.objects.count()
    except DatabaseError:
        state["database"] = False
    try:
        search(Query(words="navo", page_size=1))
    except (SearchUnavailable, DatabaseError):
        state["index"] = False
    healthy = state["database"] and state["index"]
    return JsonResponse(state, status=200 if healthy else 503)
