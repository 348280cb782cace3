"""Checks documents against JSON Schemas with Python's jsonschema.

Standard input has {"schemas": {name: text}, "documents": [{"schema": name, "text": …, "toml": …}]}.
Standard output gets a list with an object for each document: whether its text can be read, whether
it is valid, whether it is valid when no `pattern` or `enum` counts, and the places of what is wrong.
"""

import json
import re
import sys

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend


def pattern(validator, wanted, instance, schema):
    # In ECMA-262, which JSON Schema goes by, the dollar sign is the end of the text; in Python a line
    # feed may follow.
    if validator.is_type(instance, "string"):
        if not re.search(re.sub(r"\$$", r"\\Z", wanted), instance):
            yield ValidationError(f"{instance!r} does not match {wanted!r}")


Full = extend(Draft202012Validator, {"pattern": pattern})
ignored = dict.fromkeys(["pattern", "enum"], lambda *_: iter(()))
Structural = extend(Draft202012Validator, ignored)


def read(document):
    if document["toml"]:
        import tomllib

        return tomllib.loads(document["text"])
    return json.loads(document["text"], parse_constant=refuse)


def refuse(name):
    raise ValueError(name)


def check(document, validators):
    full, structural = validators[document["schema"]]
    try:
        value = read(document)
    except ValueError:
        return {"readable": False, "valid": False, "structure": False, "faults": []}
    faults = [f"{error.json_path}: {error.validator}" for error in full.iter_errors(value)]
    return {
        "readable": True,
        "valid": not faults,
        "structure": structural.is_valid(value),
        "faults": sorted(faults),
    }


def main():
    request = json.load(sys.stdin)
    validators = {}
    for name, text in request["schemas"].items():
        schema = json.loads(text)
        Draft202012Validator.check_schema(schema)
        validators[name] = (Full(schema), Structural(schema))
    json.dump([check(document, validators) for document in request["documents"]], sys.stdout)


main()
