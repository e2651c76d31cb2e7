"""The command line: one module per command; the only room that prints.

Commands load when they are called, so that ``audiofic --help`` imports click and nothing else.
"""

from __future__ import annotations

import sys

import click

from audiofic import __version__

_COMMANDS = {
    "build": "Make the audiobook.",
    "script": "Show who says what, and why.",
    "correct": "Say who says a line.",
    "cast": "Propose or extend a casting file.",
    "voices": "List and audition voices.",
    "check": "Measure finished audio.",
    "feed": "Write a podcast feed.",
    "new": "Lay out a book to start from.",
    "cache": "Show and prune what is kept between builds.",
    "doctor": "Say what is installed and what works.",
    "completion": "Print the completion script for a shell.",
}
"""Name → what the overview says of it; each is ``audiofic.cli.<name>.<name>``."""


class _LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        from importlib import import_module

        command: click.Command = getattr(import_module(f"audiofic.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="audiofic")
@click.option("--debug", is_flag=True, help="Show the full trace of an error.")
def audiofic(debug: bool) -> None:
    """Turn a story into an audiobook in which every character has a voice of their own.

    \b
    Start here:
      audiofic new mybook && cd mybook && audiofic build
      audiofic script chapter.txt        who says what, and why
      audiofic build chapter.txt         the audio, in out/
    """


def main() -> None:
    """Run the command line and exit: 0 done, 1 done with problems, 2 bad input, 130 interrupted."""
    debug = "--debug" in sys.argv[1:]
    try:
        code = audiofic.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (KeyboardInterrupt, click.exceptions.Abort):
        code = _interrupted()
    except Exception as error:
        from audiofic.errors import AudioficError

        if debug:
            raise
        if isinstance(error, AudioficError):
            code = _say(str(error), error.exit_code)
        elif isinstance(error, OSError):
            code = _say(f"{error.filename or 'The output'}: {error.strerror or error}.", 2)
        else:
            bug = f"This is a fault of audiofic's own: {type(error).__name__}: {error}"
            code = _say(f"{bug}. Please report what audiofic --debug prints.", 2)
    sys.exit(code if isinstance(code, int) else 0)


def _say(message: str, code: int) -> int:
    for line in message.splitlines():
        click.echo(f"Error: {line}", err=True)
    return code


def _interrupted() -> int:
    click.echo("Interrupted. What is made is kept: run the same command again to go on.", err=True)
    return 130
