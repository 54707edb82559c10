"""What jupyter-lsp asks of a package: which language servers it has, and for which files."""

from ._program import program_path
from ._version import __version__


def language_servers(app):
    """The entry point of the group `jupyter_lsp_spec_v1`. An empty answer, where the program is missing, switches nothing on."""
    del app
    try:
        program = program_path()
    except FileNotFoundError:
        return {}
    return {
        "competency-lint": {
            "version": 2,
            "argv": [program, "server"],
            "languages": ["yaml"],
            "mime_types": ["text/x-yaml", "text/yaml", "application/yaml"],
            "display_name": "Competency Lint",
            "requires_documents_on_disk": False,
            "troubleshoot": "competency-lint " + __version__ + " is a part of the Python package competency-lint.",
        }
    }
