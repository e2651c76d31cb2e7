"""``audiofic completion``: the script that completes commands and options in a shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command(short_help="Print the completion script for a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script for SHELL.

    \b
    bash:  audiofic completion bash >> ~/.bashrc
    zsh:   audiofic completion zsh >> ~/.zshrc
    fish:  audiofic completion fish > ~/.config/fish/completions/audiofic.fish
    """
    from audiofic.cli import audiofic

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"click has no completion for {shell}.")
    click.echo(kind(audiofic, {}, "audiofic", "_AUDIOFIC_COMPLETE").source())
