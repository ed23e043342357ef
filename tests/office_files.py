"""Small office files, made of the XML that a test writes down."""

import io
import zipfile

OFFICE = "http://schemas.openxmlformats.org"
RELATIONS = f"{OFFICE}/officeDocument/2006/relationships"
WORD_NAMES = " ".join(
    [
        f'xmlns:w="{OFFICE}/wordprocessingml/2006/main"',
        f'xmlns:r="{RELATIONS}"',
        f'xmlns:mc="{OFFICE}/markup-compatibility/2006"',
        f'xmlns:wp="{OFFICE}/drawingml/2006/wordprocessingDrawing"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
    ]
)
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
ODT_NAMES = " ".join(
    f'xmlns:{short}="{OASIS}:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
        "manifest": "manifest",
    }.items()
)
ODT_TYPE = "application/vnd.oasis.opendocument.text"
ROOTS = {
    "document": "w:document",
    "styles": "w:styles",
    "numbering": "w:numbering",
    "footnotes": "w:footnotes",
    "endnotes": "w:endnotes",
    "settings": "w:settings",
}


def a_zip(members: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def members_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def a_docx(body: str, main: str = "word/document.xml", **parts: str) -> bytes:
    """Return a Word document. A part is named by its kind; header_X has the id X."""
    members = {}
    for name, inner in {"document": f"<w:body>{body}</w:body>", **parts}.items():
        root = ROOTS.get(name) or {"h": "w:hdr", "f": "w:ftr"}[name[0]]
        members[f"word/{name}.xml"] = f"<{root} {WORD_NAMES}>{inner}</{root}>"
    members[main] = members.pop("word/document.xml")
    relations = "".join(
        f'<Relationship Id="{name.partition("_")[2] or name}"'
        f' Type="{RELATIONS}/{name.partition("_")[0]}" Target="{name}.xml"/>'
        for name in parts
    )
    folder, _, name = main.rpartition("/")
    members[f"{folder}/_rels/{name}.rels"] = _relations(relations)
    members["_rels/.rels"] = _relations(
        f'<Relationship Id="m" Type="{RELATIONS}/officeDocument" Target="/{main}"/>'
    )
    return a_zip(members)


def _relations(inner: str) -> str:
    names = f"{OFFICE}/package/2006/relationships"
    return f'<Relationships xmlns="{names}">{inner}</Relationships>'


def p(*runs: str, **properties: str) -> str:
    """Return a w:p. Plain text becomes a run; style="X" and the like its properties."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    style = properties.pop("style", "")
    own = properties.pop("own", "")
    if style:
        own = f'<w:pStyle w:val="{style}"/>{own}'
    return f"<w:p><w:pPr>{own}</w:pPr>{inner}</w:p>"


def r(text: str, own: str = "") -> str:
    text = f'<w:t xml:space="preserve">{text}</w:t>' if text else ""
    return f"<w:r><w:rPr>{own}</w:rPr>{text}</w:r>"


def listed(list_id: int, depth: int = 0) -> str:
    level, number = f'<w:ilvl w:val="{depth}"/>', f'<w:numId w:val="{list_id}"/>'
    return f"<w:numPr>{level}{number}</w:numPr>"


def a_level(depth: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def a_kind(number: int, *levels: str) -> str:
    """Return a definition that lists may share."""
    inner = "".join(levels)
    return f'<w:abstractNum w:abstractNumId="{number}">{inner}</w:abstractNum>'


def a_list(number: int, kind: int, more: str = "") -> str:
    inner = f'<w:abstractNumId w:val="{kind}"/>{more}'
    return f'<w:num w:numId="{number}">{inner}</w:num>'


def a_table(*rows: list[str], own: str = "") -> str:
    """Return a w:tbl of rows of cells, each cell the XML of its inside."""
    inner = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr>{own}</w:tblPr>{inner}</w:tbl>"


def an_odt(
    body: str, automatic: str = "", styles: str = "", manifest: str = ""
) -> bytes:
    """Return an OpenDocument text. `styles` is what styles.xml holds."""
    content = (
        f"<office:document-content {ODT_NAMES}>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    root = "office:document-styles"
    return a_zip(
        {
            "mimetype": ODT_TYPE,
            "content.xml": content,
            "styles.xml": f"<{root} {ODT_NAMES}>{styles}</{root}>",
            "META-INF/manifest.xml": (
                f"<manifest:manifest {ODT_NAMES}>{manifest}</manifest:manifest>"
            ),
        }
    )
