// What holds for every page.
import assert from 'node:assert/strict';
import { newcomer, PHONE } from './page.mjs';
import { findings } from './survey.mjs';

const KB = 1000;
const FIRST_PAGE_KB = { needed: 35, all: 50 };
const PAGES_LEAST = 10;

const clean = (rule) => async (world) => {
	const found = await findings(world, rule);

	assert.equal(found.length, 0, found.join('\n'));
};

/** Bytes over the wire, headers too, by the kind of what was loaded. */
async function weigh(world, path) {
	const page = await newcomer(world, { width: PHONE, touch: true });
	const wire = await page.context().newCDPSession(page);
	const kinds = new Map();
	const weight = {};

	await wire.send('Network.enable');
	wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
	wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId);

		weight[kind] = (weight[kind] ?? 0) + encodedDataLength;
	});
	await page.goto(path, { waitUntil: 'networkidle' });
	return weight;
}

async function firstPageIsLight(world) {
	const weight = await weigh(world, '/');
	const { Document = 0, Stylesheet = 0, Script = 0 } = weight;
	const all = Object.values(weight).reduce((sum, each) => sum + each, 0);
	const said = JSON.stringify(weight);

	assert.ok(Document > KB && Stylesheet > KB, `not weighed: ${said}`);
	assert.ok(Document + Stylesheet + Script <= FIRST_PAGE_KB.needed * KB, said);
	assert.ok(all <= FIRST_PAGE_KB.all * KB, said);
}

/** Addresses of this site on the page; switching the language and leaving have tests of their own. */
function targetsOf(page) {
	return page.evaluate(() => [...document.querySelectorAll('a[href], link[href], use[href]')]
		.map((each) => new URL(each.getAttribute('href'), location.href))
		.filter((url) => url.origin === location.origin && url.pathname !== '/leave'
			&& !url.pathname.startsWith('/language/'))
		.map((url) => url.pathname + url.search));
}

async function everyLinkAnswers(world) {
	const page = await newcomer(world);
	const seen = new Set(['/', '/places?q=muong%20khuong', '/openapi.json']);
	let pages = 0;

	for (const path of seen) {
		const answer = path.startsWith('/assets/') || /\.json$|\/pdf\b/.test(path)
			? await page.request.get(path)
			: await page.goto(path);

		assert.equal(answer.status(), 200, path);
		if (!answer.headers()['content-type'].startsWith('text/html'))
			continue;
		pages++;
		assert.match(await page.title(), /\S.* – Kịp$/, path);
		assert.equal(await page.locator('html').getAttribute('lang'), 'vi', path);
		assert.equal(await page.locator('h1').count(), 1, path);
		for (const target of await targetsOf(page))
			seen.add(target);
	}
	assert.ok(pages >= PAGES_LEAST, `only ${pages} pages were found: ${[...seen]}`);
}

export const pageTests = [
	['every kind of page can be reached', clean('reached')],
	['axe finds nothing wrong on any kind of page, at 360 and 1280 px', clean('axe')],
	['no kind of page scrolls sideways at 320, 360, 768 or 1280 px', clean('sideways')],
	['no text is smaller than 13 px', clean('small')],
	['every page says its language, its title and one heading, and no link is empty', clean('words')],
	['no English is left on a Vietnamese page', clean('english')],
	['every link of the public pages answers', everyLinkAnswers],
	['the first page costs at most 35 KB of text and style, and 50 KB in all', firstPageIsLight],
];
