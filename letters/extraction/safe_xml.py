"""XML from strangers: no entities, no network, no endless trees."""

from lxml import etree

from letters.errors import UnreadableFile

Element = etree._Element


def parse_xml(content: bytes, name: str) -> Element:
    """Return the root of an XML file. A DOCTYPE has no business in an office file.

    :param name: of the file, to stand in the error.
    :raises UnreadableFile: it is not well-formed, nested too deep, or has a DOCTYPE.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableFile("The XML is damaged", f"{name}: {error.msg}") from None
    if root.getroottree().docinfo.doctype:
        raise UnreadableFile("The XML declares a DOCTYPE", name)
    return root
