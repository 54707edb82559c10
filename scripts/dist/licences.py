"""The licences in every package: those of the program and of everything linked into it."""

import components
import product

FOLDER = product.PACKAGING / "licences"


def expression():
    return components.licence_expression()


def texts():
    """Name in the package -> bytes."""
    found = {name: (product.ROOT / name).read_bytes() for name in ("LICENSE", "NOTICE")}
    for part in components.linked():
        for text in part.texts:
            found[text] = (FOLDER / text).read_bytes()
    return found
