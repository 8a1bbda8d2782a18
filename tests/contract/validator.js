// Holds exchanges of a request and its reply against the OpenAPI document, with Prism's validator.
//
// Prism's own proxy (prism proxy) cannot listen with TLS and answers in the portal's place when something is wrong, so
// only its library is used here. 5.12 is the newest Prism that runs on the Node of Debian 12.
import prismHttp from '@stoplight/prism-http';
import taskEither from 'fp-ts/lib/TaskEither.js';

const { createInstance, getHttpOperationsFromSpec } = prismHttp;

const settings = {
  isProxy: true,
  upstream: new URL('https://localhost'), // not asked: the reply is here already
  validateRequest: true,
  validateResponse: true,
  checkSecurity: true,
  errors: false,
};

const silent = { child: () => silent, trace() {}, debug() {}, info() {}, success() {}, warn() {}, error() {} };

const isJson = (mediaType) => /^application\/([\w.-]+\+)?json\b/i.test(mediaType ?? '');

/** JSON as a value, anything else as its text; JSON that is none stays text too, so that it violates its schema. */
function parsed(body, headers) {
  const text = body.toString('utf8');
  if (text === '' || !isJson(headers['content-type'])) return text === '' ? undefined : text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Prism knows the scheme in one spelling only; RFC 9110 section 11.1 leaves its case open. */
function withBearer(headers) {
  const { authorization } = headers;
  return authorization ? { ...headers, authorization: authorization.replace(/^bearer /i, 'Bearer ') } : headers;
}

function inputOf({ method, path, headers, body }) {
  const { pathname, searchParams } = new URL(path, 'https://localhost');
  return {
    method: method.toLowerCase(),
    url: { path: pathname, query: Object.fromEntries(searchParams) },
    headers: withBearer(headers),
    body: parsed(body, headers),
  };
}

function messages(side, diagnostics) {
  return diagnostics.map(({ message, path }) => `${side}: ${message}${path ? ` (${path.join('/')})` : ''}`);
}

/**
 * What Prism does not look at: a body where the document has none, and its exact media type (Prism takes
 * application/json for every other JSON, but a client tells a problem by its own).
 */
function mediaTypeViolations(side, described, { headers, body }) {
  if (!described || body.length === 0) return [];
  const mediaType = (headers['content-type'] ?? 'no media type').split(';')[0].trim().toLowerCase();
  const allowed = (described.contents ?? []).map((content) => content.mediaType);
  if (allowed.includes(mediaType)) return [];
  return [`${side}: a body of ${mediaType}; documented: ${allowed.join(', ') || 'none'}`];
}

export async function openDocument(file) {
  const operations = await getHttpOperationsFromSpec(file);

  /** {operation, violations}: the operation's name, or null for an address that the document leaves out. */
  async function check(request, reply) {
    let operation;
    const output = { statusCode: reply.status, headers: reply.headers, body: parsed(reply.body, reply.headers) };
    const forward = (_input, _upstream, _proxy, resource) => () => {
      operation = resource;
      return taskEither.right(output);
    };
    const prism = createInstance(settings, { forward, logger: silent });
    const result = await prism.request(inputOf(request), operations)();
    if (result._tag === 'Left') throw result.left;
    if (!operation) return { operation: null, violations: [] };
    const { input, output: answer } = result.right.validations;
    // Tests send wrong requests on purpose; what is wrong is to accept one.
    const inRequest = [
      ...messages('accepted request', input),
      ...mediaTypeViolations('accepted request', operation.request?.body, request),
    ];
    const described = operation.responses.find(({ code }) => code === String(reply.status));
    const inReply = [...messages('reply', answer), ...mediaTypeViolations('reply', described, reply)];
    return { operation: operation.iid, violations: reply.status < 300 ? [...inRequest, ...inReply] : inReply };
  }

  /** Each operation's documented status codes. */
  function documented() {
    return Object.fromEntries(operations.map(({ iid, responses }) => [iid, responses.map(({ code }) => Number(code))]));
  }

  return { check, documented };
}
