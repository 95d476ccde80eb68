// What people do who need help, or somebody close to them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
	arrived, DESK, enterOn, fileRequest, follow, newcomer, openStatus, pathOf, person, PHONE,
	pickByKeys, readSlip, sendButton, signedIn, skipToMain, tap, tapChoice, typeInto, writeRequest,
} from './page.mjs';

const PHONE_WITHOUT_SCRIPT = { width: PHONE, touch: true, script: false };
const A4 = /^Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)$/m;
const REAL_PIN = /^\d\d \d\d \d\d$/;
const REAL_CODE = /^\d{4} \d{4} \d$/;

async function sendByTouch(page) {
	await follow(page, () => tap(sendButton(page)));
}

async function checkByTouch(world) {
	const page = await newcomer(world, PHONE_WITHOUT_SCRIPT);

	await page.goto('/');
	await follow(page, () => tap(page.locator('.kip-task--first')));
	await arrived(page, '/check');
	await follow(page, () => tap(page.locator('main .govuk-button')));
	await arrived(page, '/check/age');
	await tapChoice(page, 'answer', '16_17');
	await sendByTouch(page);
	await arrived(page, '/check/household');
	await tapChoice(page, 'answer', 'poor');
	await sendByTouch(page);
	await arrived(page, '/check/answer', 'Điều 7 Luật Trợ giúp pháp lý 2017', 'hộ nghèo');
	assert.match(await page.innerText('h1'), /^Có\./);
}

async function requestByTouch(world) {
	const page = await newcomer(world, PHONE_WITHOUT_SCRIPT);

	await page.goto('/requests/new');
	await tapChoice(page, 'relation', 'representative');
	await page.fill('[name=name]', 'Giàng Thị Chở');
	await page.fill('[name=born]', '2009');
	await page.fill('[name=asker]', 'Giàng Thị Sua');
	await sendByTouch(page);
	await arrived(page, '/requests/new/place', 'Giàng Thị Chở');
	await page.fill('[name=q]', 'muong khuong');
	await follow(page, () => tap(page.locator('[name=find]')));
	await tapChoice(page, 'place', '02761');
	await sendByTouch(page);
	await tapChoice(page, 'matter', 'criminal');
	await tapChoice(page, 'arrested', 'yes');
	await sendByTouch(page);
	await arrived(page, '/requests/new/urgent');
	await sendByTouch(page);
	await page.fill('[name=phone]', '0912345678');
	await tapChoice(page, 'safe_contact', 'yes');
	await tapChoice(page, 'safe_announce', 'yes');
	await sendByTouch(page);
	await arrived(page, '/requests/new/review', 'Mường Khương, tỉnh Lào Cai',
		'Giàng Thị Sua');
	await sendByTouch(page);
	const slip = await readSlip(page);

	assert.match(slip.code, REAL_CODE);
	assert.match(slip.pin, REAL_PIN);
	await sendByTouch(page);
	await arrived(page, '/status');
	await openStatus(page, slip);
	await arrived(page, '/status/now', 'Giàng Thị Chở', slip.code);
}

async function writeByKeys(page) {
	await skipToMain(page);
	await enterOn(page, 'main a[href="/requests/new"]');
	await pickByKeys(page, 'relation', person.relation);
	await typeInto(page, 'name', person.name);
	await typeInto(page, 'born', person.born);
	await typeInto(page, 'asker', person.asker);
	await enterOn(page, 'button.govuk-button');
	await typeInto(page, 'q', person.commune);
	await enterOn(page, 'button[name=find]');
	await pickByKeys(page, 'place', person.place);
	await enterOn(page, 'button.govuk-button:not([name])');
	await pickByKeys(page, 'matter', person.matter);
	await pickByKeys(page, 'arrested', 'unknown');
	await typeInto(page, 'narrative', person.narrative);
	await enterOn(page, 'button.govuk-button');
	await typeInto(page, 'phone', person.phone);
	await pickByKeys(page, 'safe_contact', 'only_written');
	await pickByKeys(page, 'safe_announce', 'yes');
	await enterOn(page, 'button.govuk-button');
	await arrived(page, '/requests/new/review', person.name, person.narrative);
	await enterOn(page, 'form[action$="/review"] button');
}

async function requestByKeys(world) {
	const page = await newcomer(world, { width: DESK });

	await page.goto('/');
	await writeByKeys(page);
	const { code, pin } = await readSlip(page);

	await enterOn(page, 'form[action$="/slip"] button');
	await arrived(page, '/status');
	await typeInto(page, 'code', code);
	await typeInto(page, 'pin', pin);
	await enterOn(page, 'button.govuk-button');
	await arrived(page, '/status/now', person.name);
}

async function wrongEntriesStay(world) {
	const page = await newcomer(world, { script: false });

	await page.goto('/requests/new');
	await page.locator('[name=relation][value=representative]').check({ force: true });
	await page.fill('[name=name]', person.name);
	await page.fill('[name=born]', '31/02/2009');
	await sendButton(page).click();
	const summary = page.locator('.govuk-error-summary a');

	assert.match(await page.title(), /^Lỗi: /);
	assert.equal(await page.inputValue('[name=name]'), person.name);
	assert.equal(await page.inputValue('[name=born]'), '31/02/2009');
	for (const link of await summary.all()) {
		const field = await link.getAttribute('href');

		assert.equal(await page.locator(field).count(), 1, `${field} leads to no field`);
		assert.ok((await page.innerText('main form')).includes(await link.innerText()));
	}
	assert.equal(await summary.count(), 2);
}

async function filedUnder(world, name) {
	const page = await signedIn(world, 'diep');

	await page.goto('/requests');
	return page.locator('tbody th', { hasText: name }).count();
}

async function twiceIsOnce(world) {
	const page = await newcomer(world);
	const name = 'Hầu Thị Mị Hai Lần';

	await writeRequest(page, { ...person, name });
	await sendButton(page).dblclick();
	await page.locator('#code').waitFor();
	const slip = await readSlip(page);

	await page.goBack();
	if (pathOf(page) === '/requests/new/review' && await sendButton(page).count())
		await sendButton(page).click();
	await page.goto('/requests/new/slip');
	assert.deepEqual(await readSlip(page), slip);
	assert.equal(await filedUnder(world, name), 1);
}

async function backKeepsEntries(world) {
	const page = await newcomer(world, { script: false });

	await writeRequest(page);
	for (let i = 0; i < 8 && pathOf(page) !== '/requests/new'; i++)
		await page.goBack();
	await page.reload();
	assert.equal(await page.inputValue('[name=name]'), person.name);
	assert.ok(await page.locator('[name=relation][value=representative]').isChecked());
}

async function slipOnPaper(world) {
	const page = await newcomer(world);
	const path = join(world.folder, 'slip.pdf');

	await writeRequest(page);
	await sendButton(page).click();
	const { code, pin } = await readSlip(page);

	await page.emulateMedia({ media: 'print' });
	await page.pdf({ path, format: 'A4' });
	const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
	const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

	assert.match(facts, /^Pages: +1$/m);
	assert.match(facts, A4);
	for (const word of [code, pin, person.name, 'Trung tâm Trợ giúp pháp lý'])
		assert.ok(text.includes(word), `the paper lacks “${word}”:\n${text}`);
	for (const word of ['English', 'Cán bộ đăng nhập', 'nội dung chính'])
		assert.ok(!text.includes(word), `the paper says “${word}”:\n${text}`);
	for (const each of await page.locator('.kip-lang, footer, form button').all())
		assert.ok(!(await each.isVisible()));
}

async function languageKeepsPage(world) {
	const page = await newcomer(world, { script: false });
	const address = '/places?q=muong%20khuong';

	await page.goto(address);
	const heading = await page.innerText('h1');

	await page.click('.kip-lang');
	assert.equal(page.url(), world.url + address);
	assert.equal(await page.locator('html').getAttribute('lang'), 'en');
	assert.match(await page.innerText('h1'), /^Which centre/);
	await page.click('.kip-lang');
	assert.equal(page.url(), world.url + address);
	assert.equal(await page.innerText('h1'), heading);
}

async function wrongPinSaysNothing(world) {
	const { code } = await fileRequest(world, { ...person, name: 'Lù A Tếnh' });
	const page = await newcomer(world, { script: false });

	await page.goto('/status');
	await page.fill('[name=code]', code);
	await page.fill('[name=pin]', '000000');
	await sendButton(page).click();
	await arrived(page, '/status');
	assert.ok(!(await page.innerText('body')).includes('Lù A Tếnh'));
	await page.goto('/status/now');
	await arrived(page, '/status');
}

export const citizenTests = [
	['a mother without script finds out by touch whether her child is entitled', checkByTouch],
	['without script she files a request, the commune typed without marks, and follows it',
		requestByTouch],
	['by keyboard alone a request is filed and followed, and every stop can be seen', requestByKeys],
	['what was typed wrong stays, and the summary leads to each field', wrongEntriesStay],
	['the back button finds what was typed', backKeepsEntries],
	['a double click on send, then back and send again, make one request', twiceIsOnce],
	['the slip is printed on one A4 page, with the code and without the navigation', slipOnPaper],
	['switching to English and back stays on the page', languageKeepsPage],
	['a code without its PIN shows nothing', wrongPinSaysNothing],
];
