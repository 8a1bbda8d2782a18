"""HTTPS to a practice portal, over one connection that is kept open."""
import http.client
import json
import ssl


class Reply:
    def __init__(self, response, body):
        self.status = response.status
        self.headers = response.headers
        self.body = body

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def problem(self):
        """The name of the RFC 9457 problem."""
        assert self.headers["Content-Type"] == "application/problem+json", (self.status, self.headers["Content-Type"])
        return self.json["type"].removeprefix("urn:canolfan:problem:")


class Connection:
    def __init__(self, port, ca, host="localhost", timeout=60):
        self.context = ssl.create_default_context(cafile=ca)
        self.connection = http.client.HTTPSConnection(host, port, context=self.context, timeout=timeout)

    def request(self, method, path, body=None, headers=None):
        try:
            self.connection.request(method, path, body, headers or {})
            response = self.connection.getresponse()
            return Reply(response, response.read())
        except Exception:
            self.connection.close()  # the next request opens it again
            raise

    def close(self):
        self.connection.close()
