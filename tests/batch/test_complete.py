import hashlib
from pathlib import Path

from colorstudio.batch.complete import checksum


def test_a_network_that_was_written_anew_under_its_name_has_the_checksum_of_what_is_there_now(tmp_path: Path) -> None:
    network = tmp_path / "mine.safetensors"
    for content in (b"first", b"taught once more"):
        network.write_bytes(content)
        assert checksum(network) == hashlib.sha256(content).hexdigest()


def test_a_network_that_is_gone_has_none(tmp_path: Path) -> None:
    assert checksum(tmp_path / "gone.safetensors") is None
