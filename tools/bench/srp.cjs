// CPU time of one proof of amazon-cognito-identity-js, as its CognitoUser makes it: A = g^a, then the password's key.
// The HMAC after it costs nothing beside. Prints {"proof": [milliseconds, …]}.
'use strict';
const path = require('path');
const [modules, repeats] = process.argv.slice(2);
const load = name => require(path.join(modules, 'amazon-cognito-identity-js', 'lib', name)).default;
const AuthenticationHelper = load('AuthenticationHelper');
const BigInteger = load('BigInteger');

// Any number below the prime will do for B; this one is 3,071 bits long.
const serverValue = new BigInteger('7' + 'c5'.repeat(383) + 'b', 16);
const salt = new BigInteger('5bd1a5e0f1c2b3a49687786950413223', 16);

// The library calls back at once; each step is waited for all the same.
const publicValue = helper => new Promise((done, fail) =>
    helper.getLargeAValue((error, value) => (error ? fail(error) : done(value))));
const passwordKey = helper => new Promise((done, fail) =>
    helper.getPasswordAuthenticationKey('somebody', 'Draig-Enfys-Telyn7', serverValue, salt,
        (error, key) => (error ? fail(error) : done(key))));

async function proof() {
    const helper = new AuthenticationHelper('PracticePool');
    await publicValue(helper);
    await passwordKey(helper);
}

async function main() {
    for (let warm = 0; warm < 3; ++warm)
        await proof();
    const proofs = 5;
    const samples = [];
    for (let repeat = 0; repeat < Number(repeats); ++repeat) {
        const before = process.cpuUsage();
        for (let count = 0; count < proofs; ++count)
            await proof();
        const used = process.cpuUsage(before);
        samples.push((used.user + used.system) / 1000 / proofs);
    }
    console.log(JSON.stringify({proof: samples}));
}

main();
