// Runs the tests one after the other: each is a sentence and a function that throws.
import { stripVTControlCharacters } from 'node:util';
import { launch } from './chromium.mjs';
import { citizenTests } from './citizen.mjs';
import { pageTests } from './pages.mjs';
import { startKip } from './server.mjs';
import { staffTests } from './staff.mjs';
import { walkTests } from './walks.mjs';

const TEST_MS = 480_000;
const [kip, words = ''] = process.argv.slice(2);
// The pages first: they are looked at as the practice folder was made.
const tests = [...pageTests, ...walkTests, ...citizenTests, ...staffTests].filter(([sentence]) =>
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

async function runIn(browser, server) {
	const world = { browser, url: server.url, logins: server.logins, folder: server.folder };
	let passed = 0;

	for (const test of tests)
		if (browser.isConnected())
			passed += await run(world, test);
	return passed;
}

/** Interrupted, it closes the browser: the test at hand fails, and no other begins. */
async function runAll() {
	const server = await startKip(kip);

	try {
		const browser = await launch();
		const close = () => browser.close();

		process.on('SIGINT', close).on('SIGTERM', close);
		return await runIn(browser, server).finally(close);
	} finally {
		await server.stop();
	}
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
