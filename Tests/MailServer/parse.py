"""Reads mail as Python's email package does. Prints a JSON array of what is in each file that is named."""

import email
import email.policy
import hashlib
import json
import sys


def readable(value):
    """Text of a header in which bytes beyond ASCII stand as they came (RFC 6532)."""
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def part(message):
    content = message.get_payload(decode=True) or b""
    text = content.decode(message.get_content_charset() or "utf-8") if message.get_content_maintype() == "text" else None
    return {
        "type": message.get_content_type(), "name": message.get_filename(), "text": text, "bytes": len(content),
        "start": content[:5].decode("latin-1"), "defects": [str(d) for d in message.defects],
    }


def addresses(message, name):
    return [
        {"name": readable(address.display_name), "address": readable(address.addr_spec)}
        for header in message.get_all(name, []) for address in header.addresses
    ]


result = []
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    result.append({
        "headers": [name.lower() for name in message.keys()],
        "subject": message["subject"], "from": addresses(message, "from"), "to": addresses(message, "to"),
        "cc": addresses(message, "cc"), "bcc": addresses(message, "bcc"),
        "messageID": message["message-id"].strip(), "date": message["date"].datetime.isoformat(),
        "structure": [part.get_content_type() for part in message.walk()],
        "parts": [part(p) for p in message.walk() if not p.is_multipart()],
        "defects": [str(d) for d in message.defects],
    })
json.dump(result, sys.stdout)
