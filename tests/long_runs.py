"""Run the properties of the tests with 20,000 examples each, not with the few that a suite has time for.

pytest -p tests.long_runs tests/read -k "lost or any"
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("long", max_examples=20_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile("long")
