"""A mail server for tests, on loopback: python3-aiosmtpd with STARTTLS or TLS and AUTH.

usage: server.py FOLDER SETTINGS

SETTINGS is JSON: certificate, key, tls ("starttls", "tls" or "none"), user, password. What the server is to do is in
FOLDER/behaviour, read anew for each step of a conversation:

    accept              take everything
    STAGE:CODE          answer CODE at STAGE
    STAGE:stall         say nothing more once STAGE is reached
    STAGE:hold          say nothing until FOLDER/behaviour is another
    STAGE:drop          close the connection there, without an answer

where STAGE is greeting, ehlo, auth, mail, rcpt, data (asked for), message (received whole) or quit. Every accepted message
stands in FOLDER/messages, numbered, as it came, with a JSON file that says who sent it to whom and how. What happens is
printed, a line each; the first is the port.
"""

import asyncio
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder, settings = sys.argv[1], json.loads(sys.argv[2])
messages = os.path.join(folder, "messages")
os.makedirs(messages, exist_ok=True)


def say(*words):
    print(*words, flush=True)


def wanted(stage):
    """What is to be done at a stage; None where nothing is."""
    with open(os.path.join(folder, "behaviour")) as file:
        name, _, what = file.read().strip().partition(":")
    return what if name == stage else None


class Handler:
    async def at(self, server, session, stage):
        """The answer to give at a stage; None for the usual one."""
        say("stage", stage, "encrypted" if server.is_encrypted else "clear")
        what = wanted(stage)
        if what == "stall":
            await asyncio.sleep(3600)
        elif what == "hold":
            while wanted(stage) == "hold":
                await asyncio.sleep(0.02)
        elif what == "drop":
            server.transport.abort()
            await asyncio.sleep(3600)
        elif what:
            return f"{what} {stage} is not wanted"
        return None

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        answer = await self.at(server, session, "ehlo")
        return [answer] if answer else responses

    async def handle_MAIL(self, server, session, envelope, address, options):
        answer = await self.at(server, session, "mail")
        if answer:
            return answer
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        answer = await self.at(server, session, "rcpt")
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        content = envelope.original_content
        number = len([name for name in os.listdir(messages) if name.endswith(".eml")]) + 1
        what = wanted("message")
        if what is None or what in ("drop", "stall", "hold"):
            with open(os.path.join(messages, f"{number:04}.eml.part"), "wb") as file:
                file.write(content)
            with open(os.path.join(messages, f"{number:04}.json"), "w") as file:
                json.dump({
                    "from": envelope.mail_from, "to": envelope.rcpt_tos, "encrypted": server.is_encrypted,
                    "user": getattr(session, "user", None),
                }, file)
            os.rename(os.path.join(messages, f"{number:04}.eml.part"), os.path.join(messages, f"{number:04}.eml"))
        answer = await self.at(server, session, "message")
        if answer:
            return answer
        say("accepted", number)
        return "250 OK"


class Server(SMTP):
    @property
    def is_encrypted(self):
        return self.transport is not None and self.transport.get_extra_info("sslcontext") is not None

    async def smtp_DATA(self, arg):
        answer = await self.event_handler.at(self, self.session, "data")
        if answer:
            await self.push(answer)
        else:
            await super().smtp_DATA(arg)

    async def smtp_AUTH(self, arg):
        answer = await self.event_handler.at(self, self.session, "auth")
        if answer:
            await self.push(answer)
        else:
            await super().smtp_AUTH(arg)

    async def smtp_QUIT(self, arg):
        answer = await self.event_handler.at(self, self.session, "quit")
        if answer:
            await self.push(answer)
        else:
            await super().smtp_QUIT(arg)

    async def push(self, status):
        # The greeting is the first thing that is said.
        if not getattr(self, "has_greeted", False):
            self.has_greeted = True
            answer = await self.event_handler.at(self, self.session, "greeting")
            if answer:
                status = answer
        await super().push(status)


def authenticate(server, session, envelope, mechanism, data):
    user, password = data.login.decode(), data.password.decode()
    say("signs-in", user, "encrypted" if server.is_encrypted else "clear")
    session.user = user
    return AuthResult(success=(user, password) == (settings["user"], settings["password"]), handled=False)


async def main():
    context = None
    if settings["tls"] != "none":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(settings["certificate"], settings["key"])
    needs_auth = settings.get("user") is not None

    def factory():
        return Server(
            Handler(), hostname="mail.test", enable_SMTPUTF8=True,
            tls_context=context if settings["tls"] == "starttls" else None,
            require_starttls=settings["tls"] == "starttls", auth_required=needs_auth,
            auth_require_tls=settings["tls"] == "starttls", authenticator=authenticate if needs_auth else None)

    server = await asyncio.get_running_loop().create_server(
        factory, "127.0.0.1", 0, ssl=context if settings["tls"] == "tls" else None)
    say("port", server.sockets[0].getsockname()[1])
    await server.serve_forever()


asyncio.run(main())
