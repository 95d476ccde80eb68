// What people do with a page, by touch, by keyboard and by eye.
import assert from 'node:assert/strict';

export const PHONE = 360;
export const DESK = 1280;
const HEIGHT = 800;
const TOUCH_PX = 44;
const STOPS_MOST = 80;

/** A browser of somebody: a window, an empty jar of cookies, Vietnamese. */
export async function newcomer(world, { width = DESK, script = true, touch = false } = {}) {
	const context = await world.browser.newContext({
		baseURL: world.url,
		viewport: { width, height: HEIGHT },
		javaScriptEnabled: script,
		hasTouch: touch,
		isMobile: touch,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
	});

	context.setDefaultTimeout(15_000);
	context.on('console', (message) => note(world, message.type(), message.text()));
	context.on('weberror', (error) => world.complaints.push(error.error().message));
	context.on('response', (answer) => {
		if (answer.status() >= 400 && answer.request().resourceType() !== 'document')
			world.complaints.push(`${answer.status()} ${answer.url()}`);
	});
	return context.newPage();
}

/** Refusals are pages, too, and the browser reports their status as a failure to load. */
function note(world, kind, text) {
	if ((kind === 'error' || kind === 'warning') && !text.startsWith('Failed to load resource'))
		world.complaints.push(text);
}

export function account(world, login) {
	return world.logins.accounts.find((one) => one.login === login);
}

export function pathOf(page) {
	return new URL(page.url()).pathname;
}

/** Waits for that page; its words must be there. */
export async function arrived(page, path, ...words) {
	await page.waitForURL((url) => url.pathname === path).catch(() => {
		assert.equal(pathOf(page), path);
	});
	const text = await page.innerText('main');

	for (const each of words)
		assert.ok(text.includes(each), `${path} does not say “${each}”:\n${text}`);
}

// ---- touch ----

/** Taps something that a thumb can hit. */
export async function tap(target) {
	const { width, height } = await target.boundingBox();

	assert.ok(width >= TOUCH_PX && height >= TOUCH_PX,
		`too small for a thumb, ${Math.round(width)} x ${Math.round(height)}: ${target}`);
	await target.tap();
}

function labelOf(page, name, value) {
	return page.locator(`input[name="${name}"][value="${value}"] + label`);
}

/** Chooses by touching the words beside the circle. */
export async function tapChoice(page, name, value) {
	await tap(labelOf(page, name, value));
	assert.ok(await page.locator(`input[name="${name}"][value="${value}"]`).isChecked());
}

export function sendButton(page) {
	return page.locator('main form button.govuk-button:not(.govuk-button--secondary)');
}

// ---- the keyboard ----

/** Where the keyboard stands, and whether eyes can see that it stands there. */
function lookAtStop(css) {
	const look = (element) => [element, ...(element.labels ?? [])].flatMap((each) =>
		[null, '::before'].map((part) => {
			const style = getComputedStyle(each, part);
			const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;

			return { ring: outline || style.boxShadow !== 'none',
				said: `${style.outline} ${style.boxShadow} ${style.backgroundColor}` };
		}));
	const last = window.lastStop;
	const at = document.activeElement;
	const seen = look(at);
	const box = (at.labels?.[0] ?? at).getBoundingClientRect();

	window.lastStop = { at, said: JSON.stringify(seen) };
	return {
		name: at.outerHTML.slice(0, 120),
		here: at.matches(css),
		shown: seen.some((one) => one.ring) && box.width > 0 && box.bottom > 0 &&
			box.top < innerHeight && box.right > 0 && box.left < innerWidth,
		lastChanged: !last || last.at === at || JSON.stringify(look(last.at)) !== last.said,
		ordered: at.tabIndex <= 0,
	};
}

async function checkStop(page, css) {
	const stop = await page.evaluate(lookAtStop, css);

	assert.ok(stop.shown, `the focus cannot be seen: ${stop.name}`);
	assert.ok(stop.lastChanged, `focus looked the same as none before ${stop.name}`);
	assert.ok(stop.ordered, `out of the order of the page: ${stop.name}`);
	return stop.here;
}

/** Presses Tab until the keyboard stands on it; every stop on the way must be seen. */
export async function tabTo(page, css) {
	for (let i = 0; i < STOPS_MOST; i++) {
		await page.keyboard.press('Tab');
		if (await checkStop(page, css))
			return;
	}
	assert.fail(`the keyboard never came to ${css} on ${page.url()}`);
}

/** The first stop leads past the header, into the main part. */
export async function skipToMain(page) {
	await page.keyboard.press('Tab');
	assert.ok(await checkStop(page, '.govuk-skip-link'), 'the first stop leads past nothing');
	await page.keyboard.press('Enter');
	await page.waitForURL((url) => url.hash === '#main');
}

export async function typeInto(page, name, text) {
	await tabTo(page, `[name="${name}"]`);
	await page.keyboard.press('Control+A');
	await page.keyboard.type(text);
}

/** Goes to the group, and along it with the arrows. */
export async function pickByKeys(page, name, value) {
	await tabTo(page, `input[name="${name}"]`);
	for (let i = 0; i < STOPS_MOST; i++) {
		if (await checkStop(page, `[value="${value}"]`)) {
			await page.keyboard.press('Space');
			assert.ok(await page.locator(`input[name="${name}"][value="${value}"]`).isChecked());
			return;
		}
		await page.keyboard.press('ArrowDown');
	}
	assert.fail(`the arrows never came to ${name} = ${value}`);
}

/** Does it and waits for the page that follows. */
export async function follow(page, act) {
	await Promise.all([page.waitForEvent('domcontentloaded'), act()]);
}

export async function enterOn(page, css) {
	await tabTo(page, css);
	await follow(page, () => page.keyboard.press('Enter'));
}

// ---- what many tests do on their way ----

export const person = {
	relation: 'representative',
	name: 'Vàng Thị Sáo',
	born: '12/08/2009',
	asker: 'Vàng A Chứ',
	commune: 'muong khuong',
	place: '02761',
	matter: 'criminal',
	arrested: 'yes',
	narrative: 'Công an xã giữ cháu từ tối hôm qua.',
	phone: '0912 345 678',
	safe_contact: 'yes',
	safe_announce: 'yes',
};

async function choose(page, name, value) {
	await page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
}

async function send(page) {
	await sendButton(page).click();
}

/** Writes a request up to the page where it is sent. */
export async function writeRequest(page, one = person) {
	await page.goto('/requests/new');
	await choose(page, 'relation', one.relation);
	await page.fill('[name=name]', one.name);
	await page.fill('[name=born]', one.born);
	await page.fill('[name=asker]', one.asker);
	await send(page);
	await page.fill('[name=q]', one.commune);
	await page.click('[name=find]');
	await choose(page, 'place', one.place);
	await send(page);
	await choose(page, 'matter', one.matter);
	await choose(page, 'arrested', one.arrested);
	await page.fill('[name=narrative]', one.narrative);
	await send(page);
	if (one.arrested === 'yes')
		await send(page); // what presses may stay empty
	await page.fill('[name=phone]', one.phone);
	await choose(page, 'safe_contact', one.safe_contact);
	await choose(page, 'safe_announce', one.safe_announce);
	await send(page);
	assert.equal(pathOf(page), '/requests/new/review');
}

/** The code and the PIN that stand on the slip. */
export async function readSlip(page) {
	assert.equal(pathOf(page), '/requests/new/slip');
	return { code: await page.innerText('#code'), pin: await page.innerText('#pin') };
}

/** Files a request in a browser of its own, and gives its slip. */
export async function fileRequest(world, one = person) {
	const page = await newcomer(world);

	await writeRequest(page, one);
	await send(page);
	const slip = await readSlip(page);

	await page.context().close();
	return slip;
}

export async function openStatus(page, { code, pin }) {
	await page.goto('/status');
	await page.fill('[name=code]', code);
	await page.fill('[name=pin]', pin);
	await send(page);
	assert.match(pathOf(page), /^\/status\/(now|short)$/);
}

/** A page of somebody who has signed in. */
export async function signedIn(world, login, window) {
	const page = await newcomer(world, window);
	const { password } = account(world, login);

	await page.goto('/sign-in');
	await page.fill('[name=login]', login);
	await page.fill('[name=password]', password);
	await send(page);
	assert.notEqual(pathOf(page), '/sign-in');
	return page;
}
