"""A small writer of PDFs: pages of lines in Helvetica, written out object by object."""

from collections.abc import Sequence

_HEAD = (
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [%b] /Count %d >>",
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
)


def pdf(*pages: Sequence[str]) -> bytes:
    """A PDF whose pages hold these lines; a page without lines is as empty of text as a picture is."""
    first = len(_HEAD) + 1
    kids = b" ".join(b"%d 0 R" % (first + 2 * at) for at in range(len(pages)))
    objects = [_HEAD[0], _HEAD[1] % (kids, len(pages)), _HEAD[2]]
    for at, lines in enumerate(pages):
        shown = "".join(f"({_escaped(line)}) Tj T*\n" for line in lines)
        text = f"BT /F1 11 Tf 14 TL 60 780 Td\n{shown}ET".encode("cp1252")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (first + 2 * at + 1)
        )
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(text), text))
    return _file(objects)


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: list[bytes]) -> bytes:
    written, places, at = [b"%PDF-1.4\n"], [], len(b"%PDF-1.4\n")
    for number, each in enumerate(objects, 1):
        places.append(at)
        written.append(b"%d 0 obj\n%b\nendobj\n" % (number, each))
        at += len(written[-1])
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    written.append(b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table))
    written.append(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, at))
    return b"".join(written)
