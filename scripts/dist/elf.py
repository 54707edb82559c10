"""Whether a Linux program depends on libraries of the system."""

import struct

INTERPRETER = 3  # PT_INTERP


def is_static(path):
    """True for an ELF program without an interpreter, that is without a dynamic linker."""
    data = path.read_bytes()
    if data[:6] != b"\x7fELF\x02\x01":
        return False
    start, size, count = struct.unpack_from("<Q", data, 32)[0], *struct.unpack_from("<HH", data, 54)
    return all(struct.unpack_from("<I", data, start + index * size)[0] != INTERPRETER for index in range(count))
