// Runs the tests one after the other: each is a sentence and a function that throws.
import { stripVTControlCharacters } from 'node:util';
import { chromium } from 'playwright-core';
import { citizenTests } from './citizen.mjs';
import { pageTests } from './pages.mjs';
import { startKip } from './server.mjs';
import { staffTests } from './staff.mjs';

const TEST_MS = 240_000;
const FLAGS = [
	'--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
	'--disable-background-networking', '--disable-component-update', '--disable-sync',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];
const [kip, words = ''] = process.argv.slice(2);
const tests = [...citizenTests, ...staffTests, ...pageTests].filter(([sentence]) =>
	sentence.includes(words));

function inTime(work) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new Error(`took over ${TEST_MS / 1000} s`)), TEST_MS);
	});

	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function indent(text) {
	return text.replaceAll(/^/gm, '       ');
}

/** One test with browser windows of its own; what the browser complained of fails it, too. */
async function run(world, [sentence, test]) {
	const began = Date.now();
	let problem = null;

	world.complaints = [];
	try {
		await inTime(test(world));
		if (world.complaints.length)
			throw new Error(`the browser complained:\n${world.complaints.join('\n')}`);
	} catch (thrown) {
		problem = thrown;
	}
	await Promise.all(world.browser.contexts().map((context) => context.close()));
	console.log(`${problem ? 'FAILED' : 'ok    '} ${sentence} (${Date.now() - began} ms)`);
	if (problem)
		console.log(indent(stripVTControlCharacters(problem.stack)));
	return problem === null;
}

async function runAll() {
	const server = await startKip(kip);
	const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
		.catch(async (problem) => {
			await server.stop();
			throw problem;
		});
	const end = async () => {
		await browser.close();
		await server.stop();
	};
	const interrupted = () => end().finally(() => process.exit(130));
	let passed = 0;

	process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
	try {
		const world = { browser, url: server.url, logins: server.logins, folder: server.folder };

		for (const test of tests)
			passed += await run(world, test);
	} finally {
		await end();
	}
	return passed;
}

try {
	const passed = await runAll();

	console.log(`${passed} passed, ${tests.length - passed} failed`);
	process.exitCode = passed === tests.length && passed > 0 ? 0 : 1;
} catch (problem) {
	console.log(problem.stack);
	console.log(`0 passed, ${tests.length || 1} failed`);
	process.exitCode = 1;
}
