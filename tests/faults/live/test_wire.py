"""What is no request at all, sent to a hosted server: it is refused, and no process of the server ends by it."""

from tests.faults.live.site import Site
from tests.scan.wire import faults_on_the_wire


def test_what_is_no_request_ends_no_process(site: Site) -> None:
    before = len(site.said())
    with site.another_server(**site.hosted()) as port:
        _sent, broken = faults_on_the_wire(port)
        assert broken == []
        assert "Exception in worker process" not in site.said()[before:]
