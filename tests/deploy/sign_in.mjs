// The operator's first sign-in through a proxy with TLS, as a browser would send it.
import assert from 'node:assert/strict';

const { PORT, PASSWORD } = process.env;
const at = `https://localhost:${PORT}`;
const page = await fetch(`${at}/sign-in`);
const html = await page.text();
const token = /name="form_token" value="([^"]*)"/.exec(html)[1];
const cookies = page.headers.getSetCookie().map((set) => set.split(';')[0]);
const answer = await fetch(`${at}/sign-in`, {
	method: 'POST',
	redirect: 'manual',
	headers: { Origin: at, Cookie: cookies.join('; ') },
	body: new URLSearchParams({ form_token: token, login: 'operator', password: PASSWORD }),
});
const session = answer.headers.getSetCookie().find((set) => set.includes('session'));

console.log(answer.status, session);
assert.equal(answer.status, 303);
assert.match(session, /; Secure; HttpOnly/);
const desk = await fetch(new URL(answer.headers.get('location'), at), {
	headers: { Cookie: session.split(';')[0] },
});

assert.equal(desk.status, 200);
assert.match(page.headers.get('strict-transport-security'), /max-age/);
