from haystack.backends.whoosh_backend import WhooshEngine as ArchiveEngine
