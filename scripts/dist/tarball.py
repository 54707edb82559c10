"""The tarball: `tar -xzf FILE --strip-components=1 -C ~/.local` is the whole installation."""

import gzip
import io
import tarfile

import product


def build(stage, target):
    name = product.tarball_name()
    path = target / f"{name}.tar.gz"
    path.write_bytes(archive(stage, name))
    return path


def archive(folder, name):
    """The bytes of a gzipped tar of `folder`, named `name`: sorted, owned by root, with the same time for all files."""
    moment = product.epoch()
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for path in [folder, *sorted(folder.rglob("*"))]:
            relative = path.relative_to(folder).as_posix()
            member = tarfile.TarInfo(name if relative == "." else f"{name}/{relative}")
            member.mtime, member.uname, member.gname = moment, "root", "root"
            member.mode = 0o755 if path.is_dir() or path.stat().st_mode & 0o111 else 0o644
            if path.is_dir():
                member.type = tarfile.DIRTYPE
                tar.addfile(member)
            else:
                member.size = path.stat().st_size
                with path.open("rb") as file:
                    tar.addfile(member, file)
    # No name and no time in the header, as with `gzip -n`.
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=packed, mtime=0) as out:
        out.write(raw.getvalue())
    return packed.getvalue()
