"""`python -m competency_lint`: the program, with the same arguments and exit code."""

import os
import subprocess
import sys

from ._program import program_path


def main():
    try:
        program = program_path()
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    if os.name != "nt":
        os.execv(program, [program, *sys.argv[1:]])
    return subprocess.run([program, *sys.argv[1:]], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
