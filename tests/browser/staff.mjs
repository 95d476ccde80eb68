// What the people of a centre do.
import assert from 'node:assert/strict';
import {
	account, arrived, DESK, enterOn, fileRequest, newcomer, pathOf, person, PHONE, pickByKeys,
	sendButton, signedIn, skipToMain, tabTo, typeInto,
} from './page.mjs';

const SESSION = '__Host-kip-session';

async function signInByKeys(page, world, login) {
	await page.goto('/sign-in');
	await skipToMain(page);
	await typeInto(page, 'login', login);
	await typeInto(page, 'password', account(world, login).password);
	await enterOn(page, 'button.govuk-button');
}

async function openByKeys(page, name) {
	const link = page.locator('tbody th a', { hasText: name });

	await enterOn(page, `a[href="${await link.getAttribute('href')}"]`);
	assert.match(await page.innerText('h1'), new RegExp(name));
}

async function receiverAccepts(world) {
	const name = 'Ly Thị Phấn';

	await fileRequest(world, { ...person, name });
	const page = await newcomer(world, { width: DESK });

	await signInByKeys(page, world, 'diep');
	await arrived(page, '/desk', account(world, 'diep').name);
	await enterOn(page, 'a[href="/requests"]');
	await arrived(page, '/requests');
	await openByKeys(page, name);
	await enterOn(page, 'a[href$="/accept"]');
	await pickByKeys(page, 'form', 'litigation');
	await pickByKeys(page, 'arrested', 'yes');
	await page.selectOption('#category', 'E02');
	await typeInto(page, 'basis', 'sổ hộ nghèo năm 2026');
	await pickByKeys(page, 'hard_area', 'no');
	await pickByKeys(page, 'papers', 'later');
	await tabTo(page, 'main form summary');
	await page.keyboard.press('Enter');
	await pickByKeys(page, 'ground', 'accept_at_once_agency');
	await tabTo(page, 'input[name="items"]');
	await page.keyboard.press('Space');
	await typeInto(page, 'opposing_1', 'Sùng Seo Phà');
	await enterOn(page, 'main form button.govuk-button');
	assert.match(pathOf(page), /^\/cases\/\d+$/);
	const clocks = await page.innerText('.kip-clocks');

	assert.match(clocks, /A04 [^]*12 giờ[^]*Khoản 2 Điều 31 Luật Trợ giúp pháp lý 2017/);
	assert.ok((await page.innerText('main')).includes('Sùng Seo Phà'));
}

async function boardOnPhone(world) {
	const page = await signedIn(world, 'oanh', { width: PHONE, touch: true, script: false });

	await page.goto('/clocks');
	const tables = page.locator('table.kip-grid');

	assert.ok(await tables.count() > 0, 'no clock is on the board');
	for (const chip of await page.locator('.kip-chip').all()) {
		const box = await chip.boundingBox();

		assert.ok(box.x >= 0 && box.x + box.width <= PHONE, `${await chip.innerText()} is cut`);
	}
	assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), PHONE);
}

async function forgedSessionSignsIn(world) {
	const page = await newcomer(world, { script: false });
	const wanted = '/requests?filter=arrested';

	await page.context().addCookies([
		{ name: SESSION, value: 'A'.repeat(32), url: world.url.replace('http:', 'https:') },
	]);
	await page.goto(wanted);
	await arrived(page, '/sign-in');
	await page.fill('[name=login]', 'diep');
	await page.fill('[name=password]', account(world, 'diep').password);
	await sendButton(page).click();
	assert.equal(page.url(), world.url + wanted);
}

async function endedSessionSignsIn(world) {
	const page = await signedIn(world, 'diep');
	const other = await page.context().newPage();

	await page.goto('/requests');
	await other.goto('/clocks');
	await other.click('.kip-bar__out');
	await page.locator('tbody th a').first().click();
	await arrived(page, '/sign-in');
	await page.goto('/cases');
	await arrived(page, '/sign-in');
}

export const staffTests = [
	['by keyboard alone a receiver accepts a request and sees the 12 hours run', receiverAccepts],
	['the board of clocks fits a phone', boardOnPhone],
	['a forged session leads to signing in, and then to the page that was wanted',
		forgedSessionSignsIn],
	['a session ended in another window leads to signing in', endedSessionSignsIn],
];
