"""No test reaches the network; this machine's own addresses are free to use."""

import socket

import pytest


@pytest.mark.parametrize(
    "reach",
    [
        lambda: socket.create_connection(("192.0.2.1", 80), timeout=1),
        lambda: socket.getaddrinfo("example.invalid", 80),
        lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 9)),
        lambda: socket.socket().connect_ex(("192.0.2.1", 80)),
    ],
    ids=["connection", "name", "datagram", "connect_ex"],
)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_reaching_for_the_network_fails_the_test(reach):
    with pytest.raises(pytest.fail.Exception, match="reached for the network"):
        reach()


def test_the_loopback_may_be_used():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()
