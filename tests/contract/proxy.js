// Stands between the tests and a practice portal: passes everything on unchanged, and appends to a report what of it
// violates the OpenAPI document.
//
//   NODE_EXTRA_CA_CERTS=DIR/ca.pem node proxy.js DOCUMENT DIR https://localhost:PORT REPORT [OWN_PORT]
//
// DIR is the practice portal's data folder, whose certificate (for localhost) serves here as well. Prints its address
// as one line of JSON, like the portal; without OWN_PORT on a port that is free. Ends when its standard input does, so
// that it never outlives the tests.
import { appendFileSync, readFileSync } from 'node:fs';
import https from 'node:https';
import { openDocument } from './validator.js';

const [documentFile, folder, upstream, reportFile, ownPort = '0'] = process.argv.slice(2);
const apiBase = '/api/v1';
const document = await openDocument(documentFile);

// Those of one connection only (RFC 9110 section 7.6.1).
const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding']);

function report(line) {
  appendFileSync(reportFile, JSON.stringify(line) + '\n');
}

async function bodyOf(message) {
  const chunks = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** As received, name after value, spelling and order kept. */
function passedOn(rawHeaders) {
  const kept = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (!hopByHop.has(rawHeaders[at].toLowerCase())) kept.push(rawHeaders[at], rawHeaders[at + 1]);
  }
  return kept;
}

function ask({ method, url, rawHeaders }, body) {
  return new Promise((resolve, reject) => {
    // A connection for each request: one that is kept open may be closed by the portal at the moment it is used again.
    const request = https.request(upstream + url, { method, headers: passedOn(rawHeaders), agent: false }, (reply) => {
      bodyOf(reply).then((replyBody) => resolve([reply, replyBody]), reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** The portal's document, with the address of its API replaced by ours. */
function readdressed(body) {
  const wellKnown = JSON.parse(body.toString('utf8'));
  wellKnown.apiBase = wellKnown.apiBase.replace(upstream, ownAddress());
  return Buffer.from(JSON.stringify(wellKnown));
}

function withLength(headers, length) {
  return headers.map((value, at) => (headers[at - 1]?.toLowerCase() === 'content-length' ? String(length) : value));
}

function send(response, reply, body) {
  response.sendDate = false; // the portal has sent its own
  response.writeHead(reply.statusCode, withLength(passedOn(reply.rawHeaders), body.length));
  response.end(body);
}

async function checkExchange(request, body, reply, replyBody) {
  const { operation, violations } = await document.check(
    { method: request.method, path: request.url.slice(apiBase.length), headers: request.headers, body },
    { status: reply.statusCode, headers: reply.headers, body: replyBody },
  );
  report({ operation, request: `${request.method} ${request.url}`, status: reply.statusCode, violations });
}

async function answer(request, response) {
  try {
    const body = await bodyOf(request);
    const [reply, replyBody] = await ask(request, body);
    if (request.url.startsWith(apiBase + '/')) await checkExchange(request, body, reply, replyBody);
    const isWellKnown = request.url === '/.well-known/canolfan.json' && reply.statusCode === 200;
    send(response, reply, isWellKnown ? readdressed(replyBody) : replyBody);
  } catch (fault) {
    // Whoever asked sees a connection that ended, as if the portal had done it; the report says why.
    report({ request: `${request.method} ${request.url}`, fault: String(fault) });
    request.socket.destroy();
  }
}

const tls = { cert: readFileSync(`${folder}/server.pem`), key: readFileSync(`${folder}/server-key.pem`) };
const server = https.createServer(tls, answer);
// Only the clients and the portal end connections: by itself, Node would close one that is idle for five seconds.
server.keepAliveTimeout = 0;
const ownAddress = () => `https://localhost:${server.address().port}`;

process.stdin.on('end', () => process.exit(0)).resume();
server.listen(Number(ownPort), '127.0.0.1', () => {
  report({ documented: document.documented() });
  console.log(JSON.stringify({ portal: ownAddress() }));
});
