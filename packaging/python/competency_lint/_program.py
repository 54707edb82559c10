"""Where the program is that this wheel installed."""

import os
import sys
import sysconfig

NAME = "competency-lint.exe" if os.name == "nt" else "competency-lint"


def program_path():
    """The full path of the program. FileNotFoundError where the wheel's script is not there any more."""
    looked = []
    for folder in _folders():
        path = os.path.join(folder, NAME)
        if os.path.isfile(path):
            return path
        looked.append(path)
    raise FileNotFoundError("competency-lint is not installed; looked for " + ", ".join(looked))


def _folders():
    """The script folders of this Python, of the user, and of `pip install --target` and `--prefix`, without repetition."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    folders = [
        sysconfig.get_path("scripts"),
        sysconfig.get_path("scripts", vars={"base": sys.base_prefix}),
        sysconfig.get_path("scripts", scheme=_user_scheme()),
        os.path.join(here, "bin"),
        os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(here))), "bin"),
    ]
    return [folder for index, folder in enumerate(folders) if folder and folder not in folders[:index]]


def _user_scheme():
    if sys.version_info >= (3, 10):
        return sysconfig.get_preferred_scheme("user")
    if sys.platform == "darwin" and getattr(sys, "_framework", None):
        return "osx_framework_user"
    return "nt_user" if os.name == "nt" else "posix_user"
