"""What the tests of merging share."""

import pytest

from generator.merging import articles


@pytest.fixture(autouse=True, scope="module")
def no_copies(request):
    """Articles of one made-up sentence look like copies of each other; only tests of copies are to see that."""
    with pytest.MonkeyPatch.context() as patch:
        if request.module.__name__.endswith(("test_facts", "test_actors", "test_corrections")):
            patch.setattr(articles, "republished", lambda found, memory: {})
        yield
