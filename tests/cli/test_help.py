"""Help is complete, loads fast, and errors in usage are told apart from errors in the program."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from audiofic import __version__
from audiofic.cli import audiofic as group
from tests.conftest import Command

CONTEXT = click.Context(group)
COMMANDS = group.list_commands(CONTEXT)


def test_the_overview_names_every_command(audiofic: Command) -> None:
    outcome = audiofic("--help")
    assert outcome.code == 0
    for name in COMMANDS:
        assert f"  {name} " in outcome.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_and_each_of_its_options(audiofic: Command, name: str) -> None:
    command = group.get_command(CONTEXT, name)
    assert command is not None
    assert command.short_help
    assert command.short_help in audiofic("--help").out
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts}"
    assert audiofic(name, "--help").code == 0


def test_the_version(audiofic: Command) -> None:
    assert audiofic("--version").out.strip() == f"audiofic, version {__version__}"


def test_help_imports_click_and_nothing_heavy() -> None:
    program = (
        "import sys; from audiofic.cli import audiofic; audiofic(['--help'], standalone_mode=False); "
        "sys.exit(','.join({'numpy', 'av', 'pydantic', 'rich', 'yaml', 'dataclasses'} & set(sys.modules)) or 0)"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
