// One person with Amazon's own client. Reads requests from standard input, one line of JSON each, and answers each with
// one line: what the client called back with.
//
//   NODE_EXTRA_CA_CERTS=DIR/ca.pem node person.js https://localhost:PORT EMAIL
import readline from 'node:readline';
import cognito from 'amazon-cognito-identity-js';

const { AuthenticationDetails, CognitoUser, CognitoUserAttribute, CognitoUserPool } = cognito;
const [portal, email] = process.argv.slice(2);

/** The library keeps tokens in a browser's storage; there is none here. */
class Storage extends Map {
  getItem(key) { return this.get(key) ?? null; }
  setItem(key, value) { this.set(key, value); }
  removeItem(key) { this.delete(key); }
}

const wellKnown = await (await fetch(`${portal}/.well-known/canolfan.json`)).json();
const storage = new Storage();
const pool = new CognitoUserPool({
  UserPoolId: wellKnown.userPoolId,
  ClientId: wellKnown.clientId,
  endpoint: wellKnown.identityEndpoint,
  Storage: storage,
});
const user = new CognitoUser({ Username: email, Pool: pool, Storage: storage });

const refused = (error) => ({ error: { name: error.name, code: error.code, message: error.message } });

function described(session) {
  return {
    valid: session.isValid(),
    access: session.getAccessToken().getJwtToken(),
    refresh: session.getRefreshToken().getToken(),
    email: session.getIdToken().payload.email,
  };
}

/** What a step of a sign-in comes to, whichever of its callbacks the library picks. */
function step(start) {
  return new Promise((resolve) => {
    start({
      onSuccess: (session) => resolve({ session: described(session) }),
      onFailure: (error) => resolve(refused(error)),
      totpRequired: (name) => resolve({ challenge: name }),
      mfaRequired: (name) => resolve({ challenge: name }),
      mfaSetup: (name) => resolve({ challenge: name }),
      newPasswordRequired: (attributes, required) => resolve({
        challenge: 'NEW_PASSWORD_REQUIRED', attributes, required,
      }),
    });
  });
}

/** What a function with a pair of callbacks comes to. */
function result(start, success = 'onSuccess') {
  return new Promise((resolve) => {
    start({
      [success]: (value) => resolve({ result: value ?? null }),
      onFailure: (error) => resolve(refused(error)),
    });
  });
}

/** What a function with a callback of Node's kind comes to. */
function outcome(start, describe = (value) => value) {
  return new Promise((resolve) => {
    start((error, value) => resolve(error ? refused(error) : { result: describe(value) }));
  });
}

const requests = {
  signIn: ({ password }) => step((callbacks) => {
    user.authenticateUser(new AuthenticationDetails({ Username: email, Password: password }), callbacks);
  }),
  giveCode: ({ code, kind }) => step((callbacks) => user.sendMFACode(code, callbacks, kind)),
  newPassword: ({ password }) => step((callbacks) => user.completeNewPasswordChallenge(password, {}, callbacks)),
  associate: () => result((callbacks) => user.associateSoftwareToken(callbacks), 'associateSecretCode'),
  verify: ({ code }) => step((callbacks) => user.verifySoftwareToken(code, 'Ffôn', callbacks)),
  verifySignedIn: ({ code }) => result((callbacks) => user.verifySoftwareToken(code, 'Ffôn', callbacks)),
  prefer: ({ sms, app, email: mail }) => outcome(
    (callback) => user.setUserMfaPreference(sms ?? null, app ?? null, callback, mail ?? null),
  ),
  forgotPassword: () => result((callbacks) => user.forgotPassword(callbacks)),
  confirmPassword: ({ code, password }) => result((callbacks) => user.confirmPassword(code, password, callbacks)),
  devices: () => result((callbacks) => user.listDevices(60, null, callbacks)),
  forgetDevice: () => result((callbacks) => user.forgetDevice(callbacks)),
  changeAttributes: ({ attributes }) => outcome((callback) => user.updateAttributes(
    Object.entries(attributes).map(([Name, Value]) => new CognitoUserAttribute({ Name, Value })),
    callback,
  )),
  askForCode: ({ attribute }) => result((callbacks) => user.getAttributeVerificationCode(attribute, callbacks)),
  verifyAttribute: ({ attribute, code }) => result(
    (callbacks) => user.verifyAttribute(attribute, code, callbacks),
  ),
  changePassword: ({ from, to }) => outcome((callback) => user.changePassword(from, to, callback)),
  refresh: () => outcome(
    (callback) => user.refreshSession(user.getSignInUserSession().getRefreshToken(), callback),
    described,
  ),
  attributes: () => outcome(
    (callback) => user.getUserAttributes(callback),
    (list) => Object.fromEntries(list.map((each) => [each.getName(), each.getValue()])),
  ),
  signOutEverywhere: () => outcome((callback) => user.globalSignOut({
    onSuccess: (text) => callback(null, text),
    onFailure: callback,
  })),
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { request, ...details } = JSON.parse(line);
  console.log(JSON.stringify(await requests[request](details)));
}
