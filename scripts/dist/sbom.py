"""The bill of materials, CycloneDX 1.6: the program, the checksum of its binary, and everything linked into it."""

import hashlib
import json
import time
import uuid

import components
import licences
import product

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://cyclonedx.org/competency-lint")


def build(stage, target):
    path = target / f"{product.tarball_name()}.cdx.json"
    binary = (stage / "bin" / product.facts()["NAME"]).read_bytes()
    path.write_text(json.dumps(document(binary), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def document(binary):
    facts, version = product.facts(), product.version()
    parts = components.linked()
    digest = hashlib.sha256(binary).hexdigest()
    main = f"{facts['NAME']}@{version}"
    bill = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(product.epoch())),
            "lifecycles": [{"phase": "build"}],
            "component": {
                "type": "application",
                "bom-ref": main,
                "name": facts["NAME"],
                "version": version,
                "description": facts["SUMMARY"],
                "licenses": [{"expression": components.APACHE}],
                "hashes": [{"alg": "SHA-256", "content": digest}],
                "externalReferences": [{"type": "vcs", "url": facts["REPOSITORY"]}],
                "properties": [
                    {"name": "competency-lint:platform", "value": product.platform_name()},
                    {"name": "competency-lint:licence-of-the-binary", "value": licences.expression()},
                ],
            },
        },
        "components": [_component(part) for part in parts],
        "dependencies": [{"ref": main, "dependsOn": [part.package for part in parts]}, *[{"ref": part.package} for part in parts]],
    }
    # The same contents have the same number, so that two builds give the same bytes.
    bill["serialNumber"] = "urn:uuid:" + str(uuid.uuid5(NAMESPACE, json.dumps(bill, sort_keys=True)))
    return bill


def _component(part):
    return {
        "type": "library",
        "bom-ref": part.package,
        "supplier": {"name": part.supplier},
        "name": part.name,
        "version": part.version,
        "description": part.use,
        "scope": "required",
        "licenses": [{"expression": part.licence}],
        "purl": part.package,
        "externalReferences": [{"type": "website", "url": part.address}],
    }
