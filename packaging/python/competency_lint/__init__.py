"""Competency Lint: checks competency standards, job descriptions and training plans written in YAML."""

from ._program import program_path
from ._version import __version__

__all__ = ["__version__", "program_path"]
