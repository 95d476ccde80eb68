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
	await arrived(page, '/requests');
	await openByKeys(page, name);
	await enterOn(page, 'a[href$="/accept"]');
	await pickByKeys(page, 'form', 'litigation');
	await pickByKeys(page, 'arrested', 'yes');
	await pickByKeys(page, 'papers', 'later');
	await tabTo(page, 'main form summary');
	await page.keyboard.press('Enter');
	await pickByKeys(page, 'ground', 'accept_at_once_harm');
	await tabTo(page, 'input[name="items"]');
	await page.keyboard.press('Space');
	await typeInto(page, 'opposing_1', 'Sùng Seo Phà');
	await enterOn(page, 'main form button.govuk-button');
	assert.match(pathOf(page), /^\/cases\/\d+$/);
	const clocks = await page.innerText('.kip-clocks');

	assert.match(clocks, /A04 [^]*12 giờ[^]*Khoản 2 Điều 31 Luật Trợ giúp pháp lý 2017/);
	assert.ok((await page.innerText('main')).includes('Sùng Seo Phà'));
}

async function openMatter(page, world, which) {
	await page.goto('/cases');
	await page.locator('tbody th a', { hasText: world.logins.matters[which].name }).click();
}

function candidate(page, name) {
	return page.locator('table tr', { hasText: name });
}

async function directorMeetsConflict(world) {
	const page = await signedIn(world, 'oanh');
	const { provider } = world.logins.matters.conflict;

	await openMatter(page, world, 'conflict');
	await page.click('main a[href$="/assign"]');
	const row = candidate(page, provider);

	assert.match(await row.innerText(), /Bên đối lập/);
	assert.equal(await row.locator('input').count(), 0);
	await candidate(page, account(world, 'un').name).locator('input').check();
	await sendButton(page).click();
	assert.match(pathOf(page), /^\/cases\/\d+$/);
	assert.match(await page.innerText('.kip-facts'), new RegExp(account(world, 'un').name));
}

async function directorExplainsLikeness(world) {
	const page = await signedIn(world, 'oanh');
	const { provider } = world.logins.matters.likeness;

	await openMatter(page, world, 'likeness');
	await page.click('main a[href$="/assign"]');
	await candidate(page, provider).locator('input').check();
	await sendButton(page).click();
	assert.equal(await page.locator('[aria-describedby*="clearance-error"]').count(), 1);
	assert.ok(await candidate(page, provider).locator('input').isChecked());
	await page.fill('[name=clearance]', 'Khác năm sinh và nơi ở, đã hỏi luật sư.');
	await sendButton(page).click();
	assert.match(pathOf(page), /^\/cases\/\d+$/);
	assert.match(await page.innerText('.kip-facts'), new RegExp(provider));
}

async function providerWorks(world) {
	const page = await signedIn(world, 'ha');

	await openMatter(page, world, 'lawyer');
	await page.click('form[action$="/take"] button');
	await page.click('main a[href$="/work"]');
	await page.fill('[name=minutes]', '90');
	await page.locator('[name=kind][value=meeting]').check({ force: true });
	await page.fill('[name=note]', 'Gặp cháu và bố tại nhà.');
	await sendButton(page).click();
	assert.match(await page.innerText('main'), /Gặp cháu và bố tại nhà\.[^]*1 giờ 30 phút/);
	await page.click('main a[href$="/end"]');
	await page.locator('[name=ending][value=done]').check({ force: true });
	await page.fill('[name=note]', 'Đã bảo vệ quyền lợi cho cháu tại phiên tòa.');
	await sendButton(page).click();
	assert.match(await page.innerText('.kip-facts'), /đã kết thúc/);
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
	['whoever acts for the other side cannot be chosen, somebody else can', directorMeetsConflict],
	['a like name is assigned only with the reason why it is no conflict', directorExplainsLikeness],
	['a provider takes a matter on, notes work and ends it', providerWorks],
	['the board of clocks fits a phone', boardOnPhone],
	['a forged session leads to signing in, and then to the page that was wanted',
		forgedSessionSignsIn],
	['a session ended in another window leads to signing in', endedSessionSignsIn],
];
