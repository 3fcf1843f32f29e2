"""From the bytes of a page to its text: byte order marks, headers, `meta charset`, the rest."""

import codecs
import re

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WEB = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252",
        "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
        "shift-jis": "cp932", "x-sjis": "cp932", "ks_c_5601-1987": "cp949",
        "euc-kr": "cp949"}  # fmt: skip


def decoded(body: bytes, content_type: str) -> str:
    """The text of a page, whatever it says of its encoding; no byte is fatal."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body.decode(name, "replace")
    header = _HEADER.search(content_type)
    head = body[:4096]
    named = [header[1]] if header else []
    named += [m[1].decode("ascii", "replace") for m in (_META.search(head), _XML.search(head)) if m]
    blank = [head[at:200:2].count(0) > len(head[:200]) // 3 for at in (0, 1)]
    if blank[0] != blank[1]:  # UTF-16 without a mark
        return body.decode("utf-16-be" if blank[0] else "utf-16-le", "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for name in (*named, "cp1252"):
        codec = _WEB.get(name.lower(), name)
        try:
            codecs.lookup(codec)
            if codec.lower().replace("-", "") not in {"utf8", "utf16", "utf32"}:
                return body.decode(codec, "replace")
        except (LookupError, ValueError, TypeError):
            continue
    return body.decode("utf-8", "replace")
