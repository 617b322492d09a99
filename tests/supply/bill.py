"""The software bill of materials: each package that BounceBack runs on, in CycloneDX's JSON.

python -m tests.supply.bill > bounceback.cdx.json

The same lock gives the same bill, byte by byte, for there is no date in it. Hashes stand with the reference to
a package's files: it comes as many, of which a machine takes one.
"""

import json
import sys
import tomllib
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from tests.supply.packages import LOCK, ROOT, Package, licence_of, pinned

ABOUT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def bill(lock: str) -> dict[str, Any]:
    """What a lock file pins, as CycloneDX 1.6."""
    ours = f"pkg:generic/{ABOUT['name']}@{ABOUT['version']}"
    components = [_component(package) for package in pinned(lock)]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, ours + lock)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": ours,
                "name": ABOUT["name"],
                "version": ABOUT["version"],
                "licenses": [{"expression": ABOUT["license"]}],
            }
        },
        "components": components,
        "dependencies": [{"ref": ours, "dependsOn": [each["bom-ref"] for each in components]}],
    }


def _component(package: Package) -> dict[str, Any]:
    address = f"pkg:pypi/{package.name}@{package.version}"
    return {
        "type": "library",
        "bom-ref": address,
        "name": package.name,
        "version": package.version,
        "purl": address,
        "licenses": [{"expression": licence_of(package.name)}],
        "externalReferences": [
            {
                "type": "distribution",
                "url": address,  # wherever an index has it
                "hashes": [{"alg": "SHA-256", "content": each} for each in package.hashes],
            }
        ],
    }


if __name__ == "__main__":
    json.dump(bill(LOCK.read_text()), sys.stdout, indent=2)
    print()
