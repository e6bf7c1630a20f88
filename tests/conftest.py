"""Settings of all tests."""

from hypothesis import settings

settings.register_profile("claimcheck", deadline=None)  # a slow machine is no defect
settings.load_profile("claimcheck")
