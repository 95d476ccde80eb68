// Every kind of page, in the order in which somebody meets them.
import {
	account, fileRequest, newcomer, openStatus, pathOf, person, sendButton, signedIn,
	writeRequest,
} from './page.mjs';

const NOWHERE = 'zzqx';

async function answerAll(page, answers) {
	await page.goto('/check');
	await page.click('main .govuk-button[href^="/check/"]');
	while (pathOf(page) !== '/check/answer') {
		const question = pathOf(page).split('/').pop();
		const value = answers[question];
		const choice = value ? `[value="${value}"]` : '[value="none"],[value="no"]';

		await page.locator(`input[name="answer"]:is(${choice})`).check({ force: true });
		await sendButton(page).click();
	}
}

async function startOver(page, answers) {
	await page.context().clearCookies();
	await answerAll(page, answers);
}

async function sendEmpty(page, path) {
	await page.goto(path);
	await sendButton(page).click();
}

function citizen(name) {
	return (world) => {
		const { code, pin } = world.logins.citizens.find((one) => one.name === name);

		return { code, pin };
	};
}

const followed = (name) => async (page, world) => openStatus(page, citizen(name)(world));

async function openFirst(page, path, css) {
	await page.goto(path);
	await page.locator(css).first().click();
}

async function openRequest(page) {
	await openFirst(page, '/requests', 'tbody th a');
}

const onRequest = (act) => async (page) => {
	await openRequest(page);
	await page.click(`main a[href$="/${act}"]`);
};

// ---- decisions in a real state: what is decided on is asked for here ----

const warned = { ...person, name: 'Vàng Thị Tủa', arrested: 'no' };
const late = { ...person, name: 'Lù Seo Chẩn', born: '03/04/1990', arrested: 'no' };
const ELSEWHERE = { name: 'Ma Thị Nết', commune: 'dinh hoa', province: 'Thái Nguyên' };

async function openNamed(page, name, act = '') {
	await page.goto('/requests');
	await page.locator('tbody th a', { hasText: name }).first().click();
	if (act)
		await page.goto(`${pathOf(page)}/${act}`);
}

/** The request of that name on one page of a decision, and that page sent empty. */
function decision(name, { name: who }, act) {
	return [
		[name, (page) => openNamed(page, who, act)],
		[`${name}-errors`, async (page) => {
			await openNamed(page, who, act);
			await sendButton(page).click();
		}],
	];
}

async function askTwice(page, world) {
	await fileRequest(world, warned);
	await fileRequest(world, warned);
	await openNamed(page, warned.name);
}

async function answerWarning(page) {
	await openNamed(page, warned.name, 'same');
	await page.locator('[name=answers]').first().selectOption({ index: 3 });
	await page.fill('[name=why]', 'Đã hỏi: vẫn là việc ấy.');
	await sendButton(page).click();
}

/** The first working day after a week: one on which nobody works is refused. */
async function apologise(page) {
	const day = new Date(Date.now() + 7 * 24 * 3600 * 1000);

	await openNamed(page, late.name, 'late');
	for (let tries = 0; tries < 15 && pathOf(page).endsWith('/late'); tries++) {
		day.setDate(day.getDate() + 1);
		await page.fill('[name=day]', day.toLocaleDateString('en-GB'));
		await page.fill('[name=why]', 'Đang chờ xác nhận nơi ở.');
		await sendButton(page).click();
	}
}

async function refuse(page) {
	await openNamed(page, late.name, 'refuse');
	await page.locator('[name=reason]').first().check({ force: true });
	await page.fill('[name=text]', 'Có thể hỏi Đoàn luật sư của tỉnh.');
	await sendButton(page).click();
}

/** Somebody at the counter who lives where another centre acts. */
async function writeDown(page) {
	const choices = { channel: 'counter', arrested: 'no', safe_contact: 'no', safe_announce: 'no',
		written: 'self' };

	await page.goto('/requests/intake');
	for (const [name, value] of Object.entries(choices))
		await page.locator(`[name=${name}][value=${value}]`).check({ force: true });
	await page.selectOption('[name=relation]', 'self');
	await page.selectOption('[name=matter]', 'land');
	await page.fill('[name=name]', ELSEWHERE.name);
	await page.fill('[name=place]', ELSEWHERE.commune);
	await sendButton(page).click();
}

async function chooseCommune(page) {
	await page.locator('label', { hasText: ELSEWHERE.province }).first().click();
	await sendButton(page).click();
}

async function takeBack(page) {
	await page.goto(`/find?q=${encodeURIComponent(late.name)}`);
	await page.locator('main a[href^="/requests/"]').first().click();
	await page.goto(`${pathOf(page)}/reverse`);
}

async function passOn(page) {
	await openNamed(page, ELSEWHERE.name, 'transfer');
	await page.locator('[name=reason]').first().check({ force: true });
	await page.fill('[name=why]', 'Người này cư trú ở nơi khác.');
	await sendButton(page).click();
}

const onCase = (matter, act) => async (page, world) => {
	await page.goto('/cases');
	await page.locator('tbody th a', { hasText: world.logins.matters[matter].name }).click();
	if (act)
		await page.goto(`${pathOf(page)}/${act}`);
};

const go = (path) => (page) => page.goto(path);

/**
 * The kinds that one browser shows, one after the other: name, how to come to it, and its status
 * where it is a refusal.
 */
export const tours = [
	{
		by: (world, window) => newcomer(world, window),
		kinds: [
			['home', go('/')],
			['groups', go('/categories')],
			['places', go('/places?q=muong%20khuong')],
			['places-nothing', go(`/places?q=${NOWHERE}`)],
			['centres', go('/centres')],
			['centre', (page) => openFirst(page, '/centres', 'main a[href^="/centres/"]')],
			['form-02', go('/form-02?commune=02761')],
			['verify', go('/verify')],
			['verify-wrong', (page) => sendEmpty(page, '/verify')],
			['call', go('/call')],
			['check', go('/check')],
			['question', go('/check/age')],
			['question-error', (page) => sendEmpty(page, '/check/age')],
			['answer-yes', (page) => startOver(page, { age: 'under_16' })],
			['answer-no', (page) => startOver(page, { age: '18_59' })],
			['answer-ask', (page) => startOver(page, { age: 'unknown', household: 'unknown' })],
			['check-again', go('/check')],
			['who', go('/requests/new')],
			['who-errors', (page) => sendEmpty(page, '/requests/new/who')],
			['review', (page) => writeRequest(page)],
			['place-choices', go('/requests/new/place')],
			['matter', go('/requests/new/matter')],
			['urgent', go('/requests/new/urgent')],
			['contact', go('/requests/new/contact')],
			['person', go('/requests/new/person')],
			['sides', go('/requests/new/sides')],
			['asker', go('/requests/new/asker')],
			['aid', go('/requests/new/aid')],
			['aid-questioned', async (page) => {
				await page.locator('[name=claimed][value=E09]').check({ force: true });
				await sendButton(page).click();
			}],
			['ask-files', go('/requests/new/files')],
			['slip', async (page) => {
				await page.goto('/requests/new/review');
				await sendButton(page).click();
			}],
			['form-to-sign', go('/requests/new/form-02')],
			['place-errors', async (page) => {
				await page.context().clearCookies();
				await page.goto('/requests/new');
				await page.locator('[name=relation][value=self]').check({ force: true });
				await page.fill('[name=name]', person.name);
				await sendButton(page).click();
				await page.fill('[name=q]', NOWHERE);
				await page.click('[name=find]');
				await sendButton(page).click();
			}],
			['contact-errors', (page) => sendEmpty(page, '/requests/new/contact')],
			['resume', go('/resume')],
			['resume-errors', (page) => sendEmpty(page, '/resume')],
			['status-form', go('/status')],
			['status-form-wrong', async (page) => {
				await page.goto('/status');
				await page.fill('[name=code]', '1234 5678 9');
				await sendButton(page).click();
			}],
			['status-accepted', followed('Giàng A Páo')],
			['status-working', followed('Thào A Sình')],
			['status-files', go('/status/files')],
			['status-withdraw', go('/status/withdraw')],
			['status-change-person', go('/status/change-person')],
			['status-opinion', go('/status/opinion')],
			['status-supplement', go('/status/supplement')],
			['status-ended', followed('Sùng Thị Dở')],
			['status-refused', followed('Đặng Quốc Huy')],
			['status-short', followed('Hoàng Thị Mỵ')],
			['sign-in', go('/sign-in')],
			['sign-in-wrong', async (page) => {
				await page.goto('/sign-in');
				await page.fill('[name=login]', 'nobody');
				await page.fill('[name=password]', 'wrong');
				await sendButton(page).click();
			}],
			['not-found', go('/no-such-page'), 404],
		],
	},
	{
		by: (world, window) => signedIn(world, 'diep', window),
		kinds: [
			['desk-receiver', go('/desk')],
			['queue', go('/requests')],
			['queue-arrested', go('/requests?filter=arrested')],
			['request', openRequest],
			['accept', onRequest('accept')],
			['accept-errors', async (page) => {
				await onRequest('accept')(page);
				await sendButton(page).click();
			}],
			['refuse', onRequest('refuse')],
			['request-warned', askTwice],
			['accept-warned', (page) => openNamed(page, warned.name, 'accept')],
			...decision('same', warned, 'same'),
			['same-answered', answerWarning],
			['transfer-closed', (page) => openNamed(page, warned.name, 'transfer')],
			['late', async (page, world) => {
				await fileRequest(world, late);
				await openNamed(page, late.name, 'late');
			}],
			['late-errors', async (page) => {
				await openNamed(page, late.name, 'late');
				await sendButton(page).click();
			}],
			['request-late', apologise],
			['late-said', (page) => openNamed(page, late.name, 'late')],
			...decision('complete', late, 'complete'),
			...decision('refuse-late', late, 'refuse'),
			['request-refused', refuse],
			['intake', go('/requests/intake')],
			['intake-errors', (page) => sendEmpty(page, '/requests/intake')],
			['intake-places', writeDown],
			['intake-slip', chooseCommune],
			...decision('transfer', ELSEWHERE, 'transfer'),
			['transferred', passOn],
			['transfers', go('/requests/transfers')],
			['found', go('/find?q=giang%20a%20pao')],
			['found-nothing', go(`/find?q=${NOWHERE}`)],
			['codes', go('/account/code')],
			['seats', go('/seats')],
		],
	},
	{
		by: (world, window) => signedIn(world, 'oanh', window),
		kinds: [
			['desk-head', go('/desk')],
			['cases', go('/cases')],
			['case-waiting', onCase('likeness')],
			['assign', onCase('likeness', 'assign')],
			['assign-conflict', onCase('conflict', 'assign')],
			['assign-errors', async (page, world) => {
				await onCase('likeness', 'assign')(page, world);
				await sendButton(page).click();
			}],
			['reverse', onCase('ending', 'reverse')],
			['request-reverse', takeBack],
			['request-reverse-errors', async (page) => {
				await takeBack(page);
				await sendButton(page).click();
			}],
			['papers', go('/papers')],
			['paper', (page) => openFirst(page, '/papers', 'main li a')],
			['clocks', go('/clocks')],
			['clocks-mine', go('/clocks?mine=yes')],
			['clock', (page) => openFirst(page, '/clocks', 'td .sub a')],
			['clocks-slip', go('/clocks/slip')],
			['stuck', go('/stuck')],
			['workload', go('/workload')],
			['workload-matters', go('/cases?figure=running')],
			['provider-time', (page) => openFirst(page, '/workload', 'a[href$="/time"]')],
			['news', go('/news')],
			['registers', go('/registers')],
			['register', (page) => openFirst(page, '/registers', 'tbody th a')],
			['closings', async (page) => {
				await openFirst(page, '/registers', 'tbody th a');
				await page.locator('.kip-title a').first().click();
			}],
			['imports', go('/registers/imports')],
			['calendar', go('/account/calendar')],
			['account-own', go('/account')],
		],
	},
	{
		by: (world, window) => signedIn(world, account(world, 'ha').login, window),
		kinds: [
			['desk-provider', go('/desk')],
			['cases-mine', go('/cases')],
			['case-to-take', onCase('lawyer')],
			['case-at-work', onCase('ending')],
			['work', onCase('ending', 'work')],
			['work-errors', async (page, world) => {
				await onCase('ending', 'work')(page, world);
				await sendButton(page).click();
			}],
			['end', onCase('ending', 'end')],
			['not-allowed', go('/requests'), 403],
		],
	},
	{
		by: (world, window) => signedIn(world, 'operator', window),
		kinds: [
			['offices', go('/desk')],
			['office-new', (page) => openFirst(page, '/operator/units/new', 'main li a')],
			['office-take-over', (page) => openFirst(page, '/operator/units', 'a[href$="/take-over"]')],
			['accounts', go('/operator/accounts')],
			['account', (page) => openFirst(page, '/operator/accounts', 'tbody th a')],
			['account-new', go('/operator/accounts/new')],
			['account-errors', (page) => sendEmpty(page, '/operator/accounts/new')],
			['providers', (page) => openFirst(page, '/operator/providers', '.kip-tabs a')],
			['provider-new', async (page) => {
				await openFirst(page, '/operator/providers', '.kip-tabs a');
				await page.click('main a[href*="/providers/new"]');
			}],
		],
	},
];
