// Looks at every kind of page once, at every width, and writes down all that is wrong.
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tours } from './kinds.mjs';
import { DESK, PHONE } from './page.mjs';

const WIDTHS = [320, PHONE, 768, DESK];
const PICTURES = [PHONE, DESK];
const SCREENS = 'var/screens';
const TEXT_PX_LEAST = 13;
const WRONG_ENTRIES = 422;
const require = createRequire(import.meta.url);

/* `preload` would fetch the style sheets by script, which the pages forbid. */
const AXE_OPTIONS = {
	preload: false,
	resultTypes: ['violations'],
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	rules: { 'target-size': { enabled: true } },
};

async function axeFindings(page) {
	const { violations } = await page.evaluate((options) => window.axe.run(document, options),
		AXE_OPTIONS);

	return violations.flatMap((rule) => rule.nodes.map((node) =>
		`${rule.id}: ${rule.help}: ${node.html.slice(0, 160)}`));
}

/** Runs in the page. */
function measure(least) {
	const wide = document.scrollingElement.scrollWidth;
	const small = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);

	while (walker.nextNode()) {
		const around = walker.currentNode.parentElement;
		const size = parseFloat(getComputedStyle(around).fontSize);

		if (walker.currentNode.data.trim() && size < least && around.checkVisibility())
			small.push(`${size} px: ${walker.currentNode.data.trim().slice(0, 60)}`);
	}
	const beyond = [...document.body.querySelectorAll('*')]
		.filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
		.map((each) => each.outerHTML.slice(0, 80));

	return {
		small,
		sideways: wide > innerWidth ? [`${wide} px wide: ${beyond.slice(0, 3).join(' | ')}`] : [],
	};
}

/** Runs in the page: what it says of itself. */
function describe() {
	const said = [];
	const heads = document.querySelectorAll('h1');

	if (document.documentElement.lang !== 'vi')
		said.push(`lang is “${document.documentElement.lang}”`);
	if (!/\S.* – Kịp$/.test(document.title))
		said.push(`title is “${document.title}”`);
	if (heads.length !== 1 || !heads[0].innerText.trim())
		said.push(`${heads.length} h1`);
	for (const link of document.querySelectorAll('a'))
		if (!link.getAttribute('href'))
			said.push(`a link that leads nowhere: ${link.outerHTML}`);
	return said;
}

/** Runs in the page: English sentences; each has one of the words that Vietnamese has not. */
function readEnglish() {
	const english = /\b(the|of|and|from|with|this|is|are|your|which|who|when)\b/i;
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const left = [];

	while (walker.nextNode())
		if (english.test(walker.currentNode.data))
			left.push(walker.currentNode.data.trim());
	return left;
}

async function lookAt(page, name, found) {
	const put = (rule, width, list) =>
		list.forEach((what) => found.push({ rule, what: `${name} at ${width}: ${what}` }));

	put('words', DESK, await page.evaluate(describe));
	put('english', DESK, await page.evaluate(readEnglish));
	await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 800 });
		const { sideways, small } = await page.evaluate(measure, TEXT_PX_LEAST);

		put('sideways', width, sideways);
		put('small', width, small);
		if (!PICTURES.includes(width))
			continue;
		put('axe', width, await axeFindings(page));
		if (process.env.KIP_SCREENS === '1')
			await page.screenshot({ path: `${SCREENS}/${name}-${width}.png`, fullPage: true });
	}
	await page.setViewportSize({ width: DESK, height: 800 });
}

async function lookAround(world) {
	const found = [];

	await mkdir(SCREENS, { recursive: true });
	for (const { by, kinds } of tours) {
		const page = await by(world);
		let status = 0;

		page.on('response', (answer) => {
			if (answer.request().isNavigationRequest())
				status = answer.status();
		});
		for (const [name, open, refusal] of kinds) {
			const lost = (what) => found.push({ rule: 'reached', what: `${name}: ${what}` });

			await open(page, world)
				.then(() => lookAt(page, name, found))
				.catch(({ message }) => lost(message));
			if (status !== refusal && (status >= 400 || refusal) && status !== WRONG_ENTRIES)
				lost(`status ${status}`);
		}
		await page.context().close();
	}
	return found;
}

/** All findings of one rule; the round is made once. */
export async function findings(world, rule) {
	world.survey ??= lookAround(world);
	return (await world.survey).filter((each) => each.rule === rule).map((each) => each.what);
}
